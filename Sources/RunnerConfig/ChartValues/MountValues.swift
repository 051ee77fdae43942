/// Variables, files and Secrets in the manager's container.
extension ChartValue {
    static let environment: [ChartValue] = [
        ChartValue("envVars", .shape(.environment), "Environment variables of the manager's container, which `gitlab-runner register` reads its settings from", since: "0.1.32"),
        ChartValue("envVars[].name", .text, "Name of the variable", like: .variableName, since: "0.1.32"),
        ChartValue("envVars[].value", .text, "Value of the variable; the chart drops a `valueFrom`", since: "0.1.32"),
        ChartValue("extraEnv", .map(.text), "Environment variables of the manager's container, by name", default: .map([:]), like: .variableName, since: "0.62.0"),
        ChartValue("extraEnvFrom", .shape(.environmentSources), "Environment variables that take their value from a Secret, a ConfigMap or a field of the pod, by name", default: .map([:]), since: "0.62.0"),
        ChartValue("extraEnvFromRefs", .shape(.environmentReferences), "Secrets and ConfigMaps whose keys all become environment variables", default: .list([]), since: "0.83.0"),
    ]

    static let mounts: [ChartValue] = [
        ChartValue("secrets", .shape(.secrets), "Secrets whose keys are mounted as files in `/secrets`", default: .list([]), since: "0.27.0"),
        ChartValue("secrets[].name", .text, "Name of the Secret", since: "0.27.0"),
        ChartValue("secrets[].items", .blocks, "Keys of the Secret to mount; without it, all of them", since: "0.27.0"),
        ChartValue("secrets[].items[].key", .text, "Key in the Secret", since: "0.27.0"),
        ChartValue("secrets[].items[].path", .text, "File below `/secrets` that the key is mounted as", since: "0.27.0"),
        ChartValue("configMaps", .shape(.configMapData), "Further files for `/configmaps`, by name; the names of the chart's own scripts are taken", default: .map([:]), since: "0.27.0"),
        ChartValue("configMapLabels", .shape(.labels), "Labels of the ConfigMap", default: .map([:]), since: "0.89.0", evaluated: "0.89.0"),
        ChartValue("volumes", .shape(.volumes), "Further volumes of the manager's pods", default: .list([]), since: "0.42.0"),
        ChartValue("volumeMounts", .shape(.volumeMounts), "Further mounts of the manager's container", default: .list([]), since: "0.42.0"),
    ]

    static let image: [ChartValue] = [
        ChartValue(
            "image", .block, "Image of the manager; jobs have one of their own",
            before: [
                "0.1.34": .text("gitlab/gitlab-runner:alpine-v10.3.0"), "0.1.35": .text("gitlab/gitlab-runner:alpine-v11.3.0"),
                "0.1.38": .text("gitlab/gitlab-runner:alpine-v11.4.0"), "0.1.39": .text("gitlab/gitlab-runner:alpine-v11.5.0"),
                "0.1.43": .text("gitlab/gitlab-runner:alpine-v11.5.1"), "0.1.45": .text("gitlab/gitlab-runner:alpine-v11.6.0"),
            ], former: FormerKind(.text, until: "0.53.0")),
        ChartValue("image.registry", .text, "Registry of the manager's image; with an empty text the image has none before it", default: .text("registry.gitlab.com"), since: "0.42.0", evaluated: "0.62.0"),
        ChartValue("image.image", .text, "Repository of the manager's image, without registry and tag", default: .text("gitlab-org/gitlab-runner"), since: "0.42.0", evaluated: "0.62.0"),
        ChartValue("image.tag", .text, "Tag of the manager's image; one that looks like a number needs quotes", fallback: "alpine-v{{.Chart.AppVersion}}", since: "0.42.0", evaluated: "0.62.0"),
        ChartValue("imagePullPolicy", .text, "When the manager's image is pulled", default: .text("IfNotPresent"), before: ["0.1.14": nil], allowed: ["Always", "IfNotPresent", "Never"]),
        ChartValue("imagePullSecrets", .shape(.podImagePullSecrets), "Secrets that the manager's image is pulled with", since: "0.24.0"),
        ChartValue("imagePullSecrets[].name", .text, "Name of a Secret with credentials of a registry", since: "0.24.0"),
        ChartValue("useTini", .boolean, "Start the container with `tini`, as the UBI images need, and not with `dumb-init`", default: .boolean(false), since: "0.52.0"),
        ChartValue("init", .block, "Image of the init container that put certificates and Secrets in place", since: "0.1.22", removed: "0.1.44"),
        ChartValue("init.image", .text, "Repository of the init container's image", default: .text("busybox"), since: "0.1.22", removed: "0.1.44"),
        ChartValue("init.tag", .text, "Tag of the init container's image", default: .text("latest"), since: "0.1.22", removed: "0.1.44"),
    ]
}
