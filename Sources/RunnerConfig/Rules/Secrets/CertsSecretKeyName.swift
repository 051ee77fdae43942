/// No certificate in the Secret is named after GitLab's host.
struct CertsSecretKeyName: WorkspaceRule {
    var documentation: Documentation {
        Documentation(
            "certs-secret-key-name", .warning, .secrets,
            summary: "no certificate in the Secret is named after the host of GitLab",
            why: """
                The Runner looks for `<host>.crt` in the directory of certificates, with the host of `gitlabUrl`. \
                Other names are not used for GitLab: `x509: certificate signed by unknown authority`, unless a public \
                authority has signed its certificate.
                """,
            sources: ["chart 0.86.0 deployment.yaml", "network/client.go:538-546", "network/client.go:586-592"])
    }

    var examples: [Example] {
        [
            Example(
                .values,
                """
                gitlabUrl: https://gitlab.acme.dev
                certsSecretName: «gitlab-ca»

                """,
                path: "values.yaml",
                with: [Example.Neighbour("ca.yaml", .secret, "apiVersion: v1\nkind: Secret\nmetadata: {name: gitlab-ca}\nstringData: {ca.crt: PEM}\n")]),
            Example(
                .values,
                """
                gitlabUrl: https://gitlab.acme.dev:8443/
                certsSecretName: «"tls"»

                """,
                path: "values.yaml",
                with: [Example.Neighbour("ca.yaml", .secret, "apiVersion: v1\nkind: Secret\nmetadata: {name: tls}\ndata: {git.acme.dev.crt: UEVN, tls.key: UEVN}\n")]),
            Example(
                .values,
                """
                gitlabUrl: https://gitlab.acme.dev
                certsSecretName: gitlab-ca

                """,
                path: "values.yaml",
                with: [Example.Neighbour("ca.yaml", .secret, "apiVersion: v1\nkind: Secret\nmetadata: {name: gitlab-ca}\nstringData: {gitlab.acme.dev.crt: PEM}\n")]),
            Example(
                .values,
                """
                certsSecretName: gitlab-ca

                """,
                path: "values.yaml",
                with: [Example.Neighbour("ca.yaml", .secret, "apiVersion: v1\nkind: Secret\nmetadata: {name: gitlab-ca}\nstringData: {ca.crt: PEM}\n")]),
        ]
    }

    func check(_ workspace: Workspace, _ report: inout WorkspaceReport) {
        for group in workspace.neighbourhoods {
            let secrets = group.flatMap { index -> [Secret] in
                if case .secret(let file) = workspace.files[index].subject { file.secrets } else { [] }
            }
            for index in group {
                guard case .values(let values) = workspace.files[index].subject, let name = values.member("certsSecretName"), let text = name.node.string, !text.isEmpty,
                    let url = values.member("gitlabUrl")?.node.string
                else { continue }
                let address = ServerAddress(url)
                guard address.scheme == "https", !address.host.isEmpty, !TextFormat.isFilledInLater(url), !url.contains("$") else { continue }
                let candidates = secrets.filter { $0.name?.node.string == text && !$0.keys.isEmpty }
                guard !candidates.isEmpty, !values.hasVariable(["CI_SERVER_TLS_CA_FILE"]), !candidates.contains(where: { $0.keys.contains { $0.key == "\(address.host).crt" } }) else { continue }
                report[file: index].add(
                    self, "the Secret `\(text)` has no key `\(address.host).crt`", at: name.node.range, key: "certsSecretName", label: "the Runner does not trust GitLab's certificate",
                    help: "store the certificate under `\(address.host).crt`")
            }
        }
    }
}
