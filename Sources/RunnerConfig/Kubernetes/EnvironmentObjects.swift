/// Environment variables and where their values come from.
extension KubernetesObject {
    /// What the chart takes of a variable: it writes the entry itself.
    static let plainVariable = KubernetesObject("EnvVar", "a map with `name` and `value`", [
        KubernetesField("name", .formatted(.variableName), "Name of the variable", required: true),
        KubernetesField("value", .text, "Its value"),
    ])

    static let variable = KubernetesObject("EnvVar", "a map with `name` and `value`", [
        KubernetesField("name", .formatted(.variableName), "Name of the variable", required: true),
        KubernetesField("value", .text, "Its value"),
        KubernetesField("valueFrom", .object(variableSource), "Where its value comes from"),
    ], rules: [.atMostOne(["value", "valueFrom"])])

    static let variableSource = KubernetesObject("EnvVarSource", "a source such as `secretKeyRef`", [
        KubernetesField("secretKeyRef", .object(secretKey), "Key of a Secret"),
        KubernetesField("configMapKeyRef", .object(configMapKey), "Key of a ConfigMap"),
        KubernetesField("fieldRef", .object(fieldReference), "Field of the pod"),
        KubernetesField("resourceFieldRef", .object(resourceReference), "Request or limit of a container"),
        KubernetesField("fileKeyRef", .object(fileKey), "Variable in a file"),
    ], rules: [.exactlyOne(["secretKeyRef", "configMapKeyRef", "fieldRef", "resourceFieldRef", "fileKeyRef"])])

    static let secretKey = KubernetesObject("SecretKeySelector", "a map with `name` and `key`", [
        KubernetesField("name", .subdomain, "Name of the Secret", required: true),
        KubernetesField("key", .formatted(.fileName), "Key in the Secret", required: true),
        KubernetesField("optional", .boolean, "Whether the pod starts without it"),
    ])

    static let configMapKey = KubernetesObject("ConfigMapKeySelector", "a map with `name` and `key`", [
        KubernetesField("name", .subdomain, "Name of the ConfigMap", required: true),
        KubernetesField("key", .formatted(.fileName), "Key in the ConfigMap", required: true),
        KubernetesField("optional", .boolean, "Whether the pod starts without it"),
    ])

    static let fieldReference = KubernetesObject("ObjectFieldSelector", "a map with a `fieldPath`", [
        KubernetesField("fieldPath", .text, "Field: `metadata.name`, `status.podIP`", required: true),
        KubernetesField("apiVersion", .text, "Version of the API that names the field"),
    ])

    static let resourceReference = KubernetesObject("ResourceFieldSelector", "a map with a `resource`", [
        KubernetesField("resource", .text, "Resource: `limits.cpu`", required: true),
        KubernetesField("containerName", .text, "Container that is meant"),
        KubernetesField("divisor", .quantity(.any), "Unit of the value"),
    ])

    static let fileKey = KubernetesObject("FileKeySelector", "a map with `volumeName`, `path` and `key`", [
        KubernetesField("volumeName", .text, "Volume with the file", required: true),
        KubernetesField("path", .formatted(.relativePath), "File in the volume", required: true),
        KubernetesField("key", .text, "Variable in the file", required: true),
        KubernetesField("optional", .boolean, "Whether the pod starts without it"),
    ])

    static let variablesSource = KubernetesObject("EnvFromSource", "a map with `secretRef` or `configMapRef`", [
        KubernetesField("secretRef", .object(secretVariables), "Secret whose keys become variables"),
        KubernetesField("configMapRef", .object(configMapVariables), "ConfigMap whose keys become variables"),
        KubernetesField("prefix", .text, "What the names of the variables begin with"),
    ], rules: [.exactlyOne(["secretRef", "configMapRef"])])

    static let secretVariables = KubernetesObject("SecretEnvSource", "a map with a `name`", [
        KubernetesField("name", .subdomain, "Name of the Secret", required: true),
        KubernetesField("optional", .boolean, "Whether the pod starts without it"),
    ])

    static let configMapVariables = KubernetesObject("ConfigMapEnvSource", "a map with a `name`", [
        KubernetesField("name", .subdomain, "Name of the ConfigMap", required: true),
        KubernetesField("optional", .boolean, "Whether the pod starts without it"),
    ])

    static let reference = KubernetesObject("LocalObjectReference", "a map with a `name`", [
        KubernetesField("name", .text, "Name of the Secret"),
    ])

    /// Where nothing works without the name.
    static let requiredReference = KubernetesObject("LocalObjectReference", "a map with a `name`", [
        KubernetesField("name", .subdomain, "Name of the Secret", required: true),
    ])
}
