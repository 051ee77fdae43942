import SourceBytes
import YAMLLite

/// A Secret, which is looked at itself and may hold whole files.
struct SecretCarrier: ManifestCarrier {
    let name = "Secret"
    let summary = "the Secret itself, and each entry of `stringData`, or of `data` in Base64, that is a config.toml or values"
    let example = CarrierExample(
        "secret.yaml", "unknown-key",
        """
        apiVersion: v1
        kind: Secret
        metadata:
          name: runner-config
        stringData:
          config.toml: |
            concurrent = 4
            «check_intervall» = 3

        """)

    func carried(by document: YAMLPlace) -> [Carried]? {
        let manifests = Self.manifests(in: document)
        guard !manifests.isEmpty else { return nil }
        return manifests.flatMap { manifest in
            [Carried(.secret(Secret(manifest: manifest.node)), Surroundings())]
                + MountedFile.carried(by: manifest["stringData"], Surroundings(carrier: name))
                + MountedFile.carried(by: manifest["data"], isEncoded: true, Surroundings(carrier: name))
        }
    }

    /// The Secret a document is, or the Secrets of a list.
    private static func manifests(in place: YAMLPlace) -> [YAMLPlace] {
        switch place.kind {
        case "Secret": [place]
        case "List", "SecretList": (place["items"]?.elements ?? []).flatMap(manifests)
        case .some, nil: []
        }
    }
}

/// A Secret that an operator fills from a vault: its keys are known, its values are not.
struct ExternalSecret: ManifestCarrier {
    let name = "ExternalSecret"
    let summary = "the keys of the Secret it makes: `spec.target.template.data`, else `spec.data[].secretKey`"
    let example = CarrierExample(
        "external-secret.yaml", "secret-half-pair",
        """
        apiVersion: external-secrets.io/v1
        kind: ExternalSecret
        metadata:
          name: runner-token
        spec:
          target:
            name: runner-token
          data:
            - secretKey: «runner-token»
              remoteRef:
                key: ci/runner

        """)

    func carried(by document: YAMLPlace) -> [Carried]? {
        guard document.kind == "ExternalSecret" || document.kind == "ClusterExternalSecret" else { return nil }
        let spec = document["spec", "externalSecretSpec"] ?? document["spec"]
        // `dataFrom` brings in whatever the vault holds.
        guard let spec, spec["dataFrom"] == nil else { return [] }
        let made = spec["target", "template", "data"]?.node.members ?? []
        let merges = spec["target", "template", "mergePolicy"]?.string == "Merge"
        let fetched = (spec["data"]?.elements ?? []).compactMap { entry -> Member? in
            guard let key = entry["secretKey"], let name = key.string else { return nil }
            return Member(name, Node(.null), keyRange: key.node.range, statement: entry.node.range)
        }
        let keys = made.isEmpty ? fetched : merges ? made + fetched : made
        let secret = Secret(
            document.node, name: spec.node[path: ["target", "name"]] ?? document.node[path: ["metadata", "name"]],
            namespace: document.node[path: ["metadata", "namespace"]], hidden: keys)
        return [Carried(.secret(secret), Surroundings(carrier: name))]
    }
}

/// A Secret that is encrypted for a cluster.
struct SealedSecret: ManifestCarrier {
    let name = "SealedSecret"
    let summary = "the keys of `spec.encryptedData` and of `spec.template.data`"
    let example = CarrierExample(
        "sealed-secret.yaml", "secret-half-pair",
        """
        apiVersion: bitnami.com/v1alpha1
        kind: SealedSecret
        metadata:
          name: runner-token
        spec:
          encryptedData:
            «runner-token»: AgBy3i4OJSWK+PiTySYZZA9rO43cGDEq

        """)

    func carried(by document: YAMLPlace) -> [Carried]? {
        guard document.kind == "SealedSecret" else { return nil }
        let sealed = (document["spec", "encryptedData"]?.node.members ?? []) + (document["spec", "template", "data"]?.node.members ?? [])
        let keys = sealed.map { Member($0.key, Node(.null), keyRange: $0.keyRange, statement: $0.statement) }
        let template = document.node[path: ["spec", "template"]]?.node
        let secret = Secret(
            document.node, name: template?[path: ["metadata", "name"]] ?? document.node[path: ["metadata", "name"]],
            namespace: document.node[path: ["metadata", "namespace"]], hidden: keys)
        return [Carried(.secret(secret), Surroundings(carrier: name))]
    }
}
