import Testing
@testable import RunnerConfig

/// Heredocs that carry values and manifests, in scripts and in what runs them.
@Suite struct HeredocTests {
    static let values = "gitlabUrl: https://gitlab.acme.dev\n«concurent»: 3\nrunners:\n  config: |\n    [[runners]]\n      «lmit» = 3\n"
    static let map = "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\ndata:\n  config.toml: |\n    concurrent = 4\n    «check_intervall» = 3\n"
    static let release = "apiVersion: helm.toolkit.fluxcd.io/v2\nkind: HelmRelease\nmetadata: {name: gitlab-runner}\nspec:\n  chart: {spec: {chart: gitlab-runner, version: 0.86.0}}\n  values:\n    gitlabUrl: https://gitlab.acme.dev\n    «concurent»: 3\n"
    static let secret = "apiVersion: v1\nkind: Secret\nmetadata: {name: runner-token}\nstringData:\n  «runner-token»: \"\"\n"

    @Test(arguments: [
        "cat > values.yaml <<EOF\n\(values)EOF\n", "cat <<'EOF' > \"$DIR/values-prod.yml\"\n\(values)EOF\n", "tee /tmp/values.yaml <<-\"EOF\" >/dev/null\n\(values)EOF\n",
        "helm upgrade --install r gitlab/gitlab-runner -f - <<EOF\n\(values)EOF\n", "helm upgrade --install r gitlab/gitlab-runner --values=- <<EOF\n\(values)EOF\n",
        "helm install r gitlab/gitlab-runner \\\n  --namespace ci \\\n  -f - <<EOF\n\(values)EOF\necho done\n", "cat <<EOF | helm upgrade r gitlab/gitlab-runner -f -\n\(values)EOF\n",
        "kubectl apply -f - <<EOF\n\(map)EOF\n", "cat <<EOF | kubectl apply -n ci -f-\n\(map)EOF\n", "oc apply --filename=- <<EOF\n\(release)---\n\(map)EOF\n", "kubectl apply -f /dev/stdin <<EOF\n\(map)EOF\n",
        "kubectl apply -f - <<EOF\n\(release)EOF\n", "kubectl apply -f - <<EOF\n\(secret)EOF\n", "cat > a.yaml <<A\n\(values)A\ncat > b.yaml <<B\n\(map)B\n",
        "cat > values.yaml.j2 <<'EOF'\n\(values)x: {{ y }}\nEOF\n", "cat > values.yaml <<EOF\ngitlabUrl: $URL\nrunnerToken: \"${TOKEN}\"\n«concurent»: 3\nreplicas: $((1 + 1))\nEOF\n",
        "cat >> values.yaml <<EOF\nrunners:\n  privileged: true\n  «cach»: {}\nEOF\n", "kubectl apply -f - <<EOF\r\n\(map.replacing("\n", with: "\r\n"))EOF\r\n",
    ])
    func `mistakes are found where they stand`(_ marked: String) {
        let example = Example(.values, "#!/bin/sh\n" + marked)
        let found = Linter().lint([InputFile(path: "install.sh", bytes: Array(example.text.utf8))])[0].findings
            .filter { $0.severity >= .warning && $0.rule != "legacy-chart-value" && !$0.message.contains("privileged") }
        #expect(found.map(\.range) == example.expected, "\(found.map { "\($0.rule) \($0.range) \($0.message)" })")
    }

    @Test(arguments: [
        ("user-data.yaml", "#cloud-config\nruncmd:\n  - |\n    cat > /etc/gitlab-runner/config.toml <<EOF\n    concurrent = 4\n    «check_intervall» = 3\n    EOF\n  - [systemctl, restart, gitlab-runner]\n"),
        ("user-data.yaml", "#cloud-config\nbootcmd:\n  - [sh, -c, \"cat > /etc/gitlab-runner/config.toml <<EOF\\nconcurrent = 4\\n«check_intervall» = 3\\nEOF\"]\n"),
        ("user-data.yaml", "#cloud-config\npackages: [curl]\nruncmd:\n  - echo hi\n  - |\n    kubectl apply -f - <<'EOF'\n    apiVersion: v1\n    kind: ConfigMap\n    data:\n      config.toml: |\n        concurrent = 4\n        «check_intervall» = 3\n    EOF\n"),
        ("user-data.yaml", "#cloud-config\nwrite_files:\n  - path: /opt/install.sh\n    content: |\n      #!/bin/sh\n      cat > /etc/gitlab-runner/config.toml <<EOF\n      concurrent = $N\n      «check_intervall» = 3\n      EOF\n  - path: /opt/values.yaml\n    content: |\n      gitlabUrl: https://gitlab.acme.dev\n      «concurent»: 3\n"),
        ("main.tf", "resource \"aws_instance\" \"r\" {\n  user_data = <<-EOT\n    #cloud-config\n    write_files:\n      - path: /etc/gitlab-runner/config.toml\n        content: |\n          concurrent = ${var.n}\n          «check_intervall» = 3\n    runcmd:\n      - |\n        cat > /etc/gitlab-runner/config.toml <<EOF\n        «concurent» = 4\n        EOF\n  EOT\n}\n"),
        ("main.tf", "locals {\n  values = <<-EOT\n    gitlabUrl: https://gitlab.acme.dev\n    «concurent»: 3\n    runners:\n      config: |\n        [[runners]]\n          «lmit» = 3\n  EOT\n}\n"),
        ("main.tf", "resource \"kubectl_manifest\" \"c\" {\n  yaml_body = <<-EOT\n    apiVersion: v1\n    kind: ConfigMap\n    data:\n      config.toml: |\n        concurrent = 4\n        [[runners]]\n          «lmit» = 3\n  EOT\n}\n"),
        ("main.tf", "locals {\n  other = <<-EOT\n    kind: Pod\n    spec:\n      args: |\n        concurrent = 4\n        [[runners]]\n          lmit = 3\n  EOT\n  own = <<-EOT\n    concurrent = 4\n    [[runners]]\n      name = \"a: b\"\n      «lmit» = 3\n  EOT\n}\n"),
        ("main.tf", "resource \"kubectl_manifest\" \"r\" {\n  yaml_body = <<-YAML\n    apiVersion: helm.toolkit.fluxcd.io/v2\n    kind: HelmRelease\n    metadata: {name: gitlab-runner}\n    spec:\n      chart: {spec: {chart: gitlab-runner, version: 0.86.0}}\n      values:\n        gitlabUrl: ${var.url}\n        «concurent»: 3\n  YAML\n}\n"),
    ])
    func `they are found within other files`(_ path: String, _ marked: String) {
        let example = Example(.values, marked)
        let found = Linter().lint([InputFile(path: path, bytes: Array(example.text.utf8))])[0].findings.filter { $0.severity >= .warning }
        #expect(found.map(\.range) == example.expected, "\(found.map { "\($0.rule) \($0.range) \($0.message)" })")
    }

    @Test(arguments: [
        ("helm upgrade --install runner gitlab/gitlab-runner --version 0.86.0 -n ci -f - <<EOF", "0.86.0", "runner", "ci"),
        ("helm upgrade \\\n  --install \\\n  --version=0.86.0 --namespace=ci --wait --timeout 5m \\\n  runner \"oci://registry.acme.dev/charts/gitlab-runner\" \\\n  --values - <<EOF", "0.86.0", "runner", "ci"),
        ("cat <<EOF | helm install runner gitlab/gitlab-runner --version \"$VERSION\" -f - --set a=b", nil, "runner", nil),
        ("helm template gitlab/gitlab-runner --generate-name -f - <<EOF", nil, nil, nil),
        ("helm upgrade $RELEASE ${CHART} --version 0.86.0 -f - <<EOF", nil, nil, nil),
    ] as [(String, String?, String?, String?)])
    func `a call of Helm states what its values are for`(_ line: String, _ version: String?, _ release: String?, _ namespace: String?) throws {
        let text = "\(line)\ngitlabUrl: https://gitlab.acme.dev\nEOF\n"
        let configuration = try #require(Linter().configurations(in: InputFile(path: "install.sh", bytes: Array(text.utf8))).first)
        #expect(configuration.kind == .values && configuration.target.statedChart == version.flatMap { Version($0) })
        #expect(configuration.surroundings.release == release && configuration.surroundings.namespace == namespace)
    }

    @Test func `values of the Runner's chart are known by the call`() {
        let text = { (chart: String) in Array("helm upgrade r \(chart) -f - <<EOF\nconcurent: 3\nEOF\n".utf8) }
        #expect(Linter.recognise(path: "a.sh", bytes: text("gitlab/gitlab-runner")) == .values)
        #expect(Linter.recognise(path: "a.sh", bytes: text("bitnami/nginx")) == nil)
    }

    @Test(arguments: [
        "cat > values.yaml <<EOF\nreplicaCount: 2\nEOF\n", "kubectl apply -f - <<EOF\napiVersion: v1\nkind: ConfigMap\ndata: {config.toml: \"version = 2\"}\nEOF\n",
        "helm upgrade x bitnami/redis -f - <<EOF\nrunners: {image: x}\nEOF\n", "cat <<EOF\ngitlabUrl: https://gitlab.acme.dev\nEOF\n", "cat > notes.txt <<EOF\nconcurent = 3\nEOF\n",
        "cat > values.yaml <<EOF\nEOF\n", "cat > values.yaml <<EOF\n", "kubectl apply -f - <<EOF\n\t\tx: [\nEOF\n", "kubectl apply -f - <<\n", "helm", "helm upgrade -f - <<EOF\n- a\nEOF\n", "kubectl apply -f - <<EOF\n{{{\n: :\n\u{0}\nEOF\n",
    ])
    func `what is not the Runner's is left alone`(_ text: String) {
        for text in [text, text.replacing("\n", with: "\r\n"), String(text.dropLast(4))] {
            #expect(Linter.recognise(path: "install.sh", bytes: Array(text.utf8)) == nil, "\(text)")
        }
    }

    @Test func `a Secret keeps its credentials and is repaired where it stands`() throws {
        let text = "#!/bin/sh\nkubectl apply -f - <<'EOF'\napiVersion: v1\nkind: Secret\nmetadata: {name: runner-token}\ndata:\n  runner-token: Z2xydC1acTN4TnY4TGsybVB3N1J0WXM0Qgo=\n  runner-registration-token: \"\"\nEOF\n"
        let file = InputFile(path: "install.sh", bytes: Array(text.utf8))
        let report = Linter().lint([file])[0]
        #expect(report.kind == .secret && report.findings.contains { $0.rule == "secret-trailing-newline" })
        #expect(report.secrets.texts.contains { $0.contains("glrt-Zq3xNv8Lk2mPw7RtYs4B") })
        #expect(String(decoding: Fixer().fix(file).bytes, as: UTF8.self).contains("runner-token: Z2xydC1acTN4TnY4TGsybVB3N1J0WXM0Qg==\n"))
    }
}
