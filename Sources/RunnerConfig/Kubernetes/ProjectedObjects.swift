/// Volumes that are put together from several sources.
extension KubernetesObject {
    static let projectedVolume = KubernetesObject("ProjectedVolumeSource", "a map with `sources`", [
        KubernetesField("sources", .list(.object(projection)), "Where the files come from"),
        KubernetesField("defaultMode", .fileMode, "Mode of the files"),
        KubernetesField("defaultUser", .integer, "Owner of the files"),
    ])

    static let projection = KubernetesObject("VolumeProjection", "a map with `secret`, `configMap` or `serviceAccountToken`", [
        KubernetesField("secret", .object(secretProjection), "Keys of a Secret"),
        KubernetesField("configMap", .object(configMapProjection), "Keys of a ConfigMap"),
        KubernetesField("serviceAccountToken", .object(tokenProjection), "Token of the service account"),
        KubernetesField("downwardAPI", .object(downwardProjection), "What is known of the pod"),
        KubernetesField("clusterTrustBundle", .object(trustProjection), "Certificates that the cluster trusts"),
        KubernetesField("podCertificate", .object(certificateProjection), "Certificate of the pod"),
    ], rules: [.atMostOne(["secret", "configMap", "serviceAccountToken", "downwardAPI", "clusterTrustBundle", "podCertificate"])])

    static let secretProjection = KubernetesObject("SecretProjection", "a map with a `name`", keysOf("Secret"))

    static let configMapProjection = KubernetesObject("ConfigMapProjection", "a map with a `name`", keysOf("ConfigMap"))

    private static func keysOf(_ kind: String) -> [KubernetesField] {
        [
            KubernetesField("name", .subdomain, "Name of the \(kind)", required: true),
            KubernetesField("items", .list(.object(keyToPath)), "Keys to take; without it, all of them"),
            KubernetesField("optional", .boolean, "Whether the pod starts without the \(kind)"),
        ]
    }

    static let tokenProjection = KubernetesObject("ServiceAccountTokenProjection", "a map with a `path`", [
        KubernetesField("path", .formatted(.relativePath), "File to put the token in", required: true),
        KubernetesField("audience", .text, "Whom the token is for; without it, the API server"),
        KubernetesField("expirationSeconds", .integer, "How long a token is good", in: 600...4_294_967_296),
        KubernetesField("user", .integer, "Owner of the file"),
    ])

    static let trustProjection = KubernetesObject("ClusterTrustBundleProjection", "a map with a `path`", [
        KubernetesField("path", .formatted(.relativePath), "File to put the certificates in", required: true),
        KubernetesField("name", .text, "Name of the bundle"),
        KubernetesField("signerName", .text, "Signer of the bundles"),
        KubernetesField("labelSelector", .object(labelSelector), "Labels of the bundles"),
        KubernetesField("optional", .boolean, "Whether the pod starts without the bundle"),
        KubernetesField("user", .integer, "Owner of the file"),
    ])

    static let certificateProjection = KubernetesObject("PodCertificateProjection", "a map with `signerName` and `keyType`", [
        KubernetesField("signerName", .text, "Who signs the certificate", required: true),
        KubernetesField("keyType", .text, "Kind of the key", required: true, allowed: ["RSA3072", "RSA4096", "ECDSAP256", "ECDSAP384", "ECDSAP521", "ED25519"]),
        KubernetesField("credentialBundlePath", .text, "File for the key and the certificates"),
        KubernetesField("keyPath", .text, "File for the key"),
        KubernetesField("certificateChainPath", .text, "File for the certificates"),
        KubernetesField("maxExpirationSeconds", .integer, "How long a certificate may be good"),
        KubernetesField("userAnnotations", .map(.text), "What the signer is told"),
        KubernetesField("user", .integer, "Owner of the files"),
    ])

    static let downwardProjection = KubernetesObject("DownwardAPIProjection", "a map with `items`", [
        KubernetesField("items", .list(.object(downwardFile)), "Files that tell about the pod"),
    ])

    static let downwardVolume = KubernetesObject("DownwardAPIVolumeSource", "a map with `items`", [
        KubernetesField("items", .list(.object(downwardFile)), "Files that tell about the pod"),
        KubernetesField("defaultMode", .fileMode, "Mode of the files"),
        KubernetesField("defaultUser", .integer, "Owner of the files"),
    ])

    static let downwardFile = KubernetesObject("DownwardAPIVolumeFile", "a map with `path` and `fieldRef`", [
        KubernetesField("path", .formatted(.relativePath), "File to write", required: true),
        KubernetesField("fieldRef", .object(fieldReference), "Field of the pod"),
        KubernetesField("resourceFieldRef", .object(resourceReference), "Request or limit of a container"),
        KubernetesField("mode", .fileMode, "Mode of the file"),
        KubernetesField("user", .integer, "Owner of the file"),
    ], rules: [.exactlyOne(["fieldRef", "resourceFieldRef"])])
}
