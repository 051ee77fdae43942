import Testing
@testable import RunnerConfig

/// What another program fills in, in carriers that it fills in.
@Suite struct FilledCarrierTests {
    static let script = """
        #!/bin/sh
        size=$((1 << 4))
        grep runner <<< "$size"
        # cat <<NEVER
        echo "see <<NEVER and <<'NEVER'"
        cat <<NEVER
        cat <<EOF > /etc/gitlab-runner/config.toml
        «concurent» = 4
        EOF
        cat <<"END" | sudo tee /etc/gitlab-runner/config.toml
        «concurent» = 4
        END
        cat <<A <<'B' > config.toml
        concurent = 5
        A
        [[runners]]
        «lmit» = 3
        B
        sudo tee /etc/gitlab-runner/config.toml >/dev/null <<-EOT
        \t«concurent» = ${N}
        \tEOT

        """

    @Test(arguments: [
        ("apps.yaml", "apiVersion: argoproj.io/v1alpha1\nkind: ApplicationSet\nspec:\n  template:\n    spec:\n      source:\n        chart: gitlab-runner\n        helm:\n          values: |\n            gitlabUrl: {{ .url }}\n            concurrent: {{ .n }}\n            «concurent»: 3\n            runners:\n              config: |\n                [[runners]]\n                  limit = {{ .limit }}\n                  name = \"{{ .name }}\"\n                  «lmit» = 3\n"),
        ("compose.yaml", "services: {runner: {image: x}}\nconfigs:\n  runner:\n    content: |\n      concurrent = ${N:-4}\n      «check_intervall» = 3\n      [[runners]]\n        url = \"${URL:?set it}\"\n        token = \"$TOKEN\"\n        executor = \"shell\"\n        environment = [\"A=$$HOME\"]\n"),
        ("user-data.yaml", "## template: jinja\n#cloud-config\n{% if v1.cloud_name == 'aws' %}\nruncmd: [a]\n{% endif %}\nwrite_files:\n  - path: /etc/gitlab-runner/config.toml\n    content: |\n      concurrent = {{ ds.n }}\n      «check_intervall» = 3\n"),
        ("helmfile.yaml", "{{- if eq .Environment.Name \"x\" }}\nreleases:\n{{- end }}\n  - name: gitlab-runner\n    chart: gitlab/gitlab-runner\n    version: {{ .Values.v }}\n    values:\n      - gitlabUrl: {{ .Values.url | quote }}\n        «concurent»: 3\n        {{- if .Values.x }}\n        rbac: {create: true}\n        {{- end }}\n"),
        ("release.yaml", "apiVersion: helm.toolkit.fluxcd.io/v2\nkind: HelmRelease\nmetadata: {name: gitlab-runner}\nspec:\n  chart: {spec: {chart: gitlab-runner}}\n  values:\n    gitlabUrl: ${URL}\n    concurrent: ${N:=4}\n    rbac: {create: ${RBAC}}\n    «concurent»: 3\n    runners:\n      config: |\n        [[runners]]\n          limit = ${LIMIT}\n          name = \"${NAME}\"\n          «lmit» = 3\n"),
        ("main.tf", "resource \"helm_release\" \"r\" {\n  chart = \"gitlab-runner\"\n  values = [yamlencode(merge({ gitlabUrl = var.url, «concurent» = 3 }, local.x))]\n}\n"),
        ("install.sh", script),
    ])
    func `only what stands there is judged`(_ path: String, _ marked: String) {
        let example = Example(.values, marked)
        let found = Linter().lint([InputFile(path: path, bytes: Array(example.text.utf8))])[0].findings.filter { $0.severity >= .warning }
        #expect(found.map(\.range) == example.expected, "\(found.map { "\($0.rule) \($0.range) \($0.message)" })")
    }

    static let runner = "[[runners]]\n  url = \"https://gitlab.acme.dev\"\n"

    @Test(arguments: [
        // Lines and keys that come from elsewhere: nothing can be called missing.
        ("config.toml.template", "concurrent = 4\n\(runner)  $EXTRA_LINES\n  «lmit» = 3\n"),
        ("config.toml.tftpl", "concurrent = 4\n\(runner)  ${tls_ca_file}\n  «lmit» = 3\n"),
        ("config.toml.j2", "concurrent = 4\n[[runners]]\n{% for k, v in x %}\n  {{ k }} = {{ v }}\n{% endfor %}\n  «lmit» = 3\n"),
        ("config.toml.erb", "concurrent = 4\n[[runners]]\n<% x.each do |k, v| %>\n  <%= k %> = <%= v %>\n<% end %>\n  «lmit» = 3\n"),
        ("append.sh", "cat >> /etc/gitlab-runner/config.toml <<EOF\n\(runner)  «lmit» = 3\nEOF\n"),
        ("append.sh", "cat <<EOF | sudo tee -a /etc/gitlab-runner/config.toml\n[[runners]]\n  «lmit» = 3\nEOF\n"),
        // Branches: of two lines only one may be there.
        ("config.toml.j2", "concurrent = 4\n[[runners]]\n  name = \"x\"\n  {% if a %}\n  [runners.docker]\n    image = \"x\"\n  {% else %}\n  shell = \"bash\"\n  {% endif %}\n"),
        ("config.toml.j2", "concurrent = 4\n[[runners]]\n  [runners.docker]\n    image = \"x\"\n    {% if y %}privileged = true{% else %}privileged = false{% endif %}\n    «imge» = \"y\"\n"),
        ("config.toml.j2", "concurrent = 4\n[[runners]]\n  {% if sh %}executor = \"shell\"{% else %}executor = \"docker\"{% endif %}\n  {% if not sh %}\n  [runners.docker]\n    image = \"x\"\n  {% endif %}\n"),
        ("main.tf", "resource \"local_file\" \"c\" {\n  content = <<-EOT\n    %{ if var.a }\n    concurrent = 1\n    %{ else }\n    concurrent = 2\n    %{ endif }\n    «concurent» = 3\n  EOT\n}\n"),
        // Values without quotes in texts that go through other hands.
        ("template.yaml", "apiVersion: template.openshift.io/v1\nkind: Template\nobjects:\n- kind: ConfigMap\n  metadata: {name: r}\n  data:\n    config.toml: |\n      concurrent = ${JOBS}\n      «check_intervall» = 3\n      [[runners]]\n        url = \"${URL}\"\n        token = \"${TOKEN}\"\n        executor = \"kubernetes\"\n        [runners.kubernetes]\n          image = \"alpine\"\n          cpu_request = \"${CPU}\"\n          memory_limit = \"${{MEMORY}}\"\nparameters:\n- name: JOBS\n"),
        ("cloud-init.yaml", "#cloud-config\nwrite_files:\n  - path: /etc/gitlab-runner/config.toml\n    content: |\n      concurrent = ${n}\n      «check_intervall» = 3\n"),
        ("part.yaml", "- path: /etc/gitlab-runner/config.toml\n  content: |\n    concurrent = 4\n    «check_intervall» = 3\n"),
        ("cm.yaml", "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\ndata:\n  config.toml: |\n    concurrent = ${N}\n    «check_intervall» = 3\n"),
        ("cm.yaml", "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\ndata:\n  config.toml.tmpl: |\n    concurrent = {{ .n }}\n    «check_intervall» = 3\n"),
        ("install.sh", "cat > /etc/gitlab-runner/config.toml <<EOF\nconcurrent = $(nproc)\nlisten_address = \":$((9000 + 252))\"\n«check_intervall» = 3\nEOF\n"),
        ("install.sh", "docker exec r bash -c 'cat > /etc/gitlab-runner/config.toml <<EOF\nconcurrent = 4\n«check_intervall» = 3\nEOF'\necho done = [\n"),
        ("playbook.yml", "- hosts: all\n  tasks:\n    - ansible.builtin.copy:\n        dest: /etc/gitlab-runner/config.toml\n        content: |\n          concurrent = {{ n }}\n          «check_intervall» = 3\n"),
        // Templates by name.
        ("user-data.sh.tftpl", "#!/bin/sh\ncat > /etc/gitlab-runner/config.toml <<'EOF'\nconcurrent = ${n}\n«check_intervall» = 3\nEOF\n"),
        ("user-data.sh.j2", "#!/bin/sh\ncat > /etc/gitlab-runner/config.toml <<EOF\nconcurrent = {{ n }}\n«check_intervall» = 3\nEOF\n"),
        ("config.toml.tpl", "concurrent = {{ .n }}\n«check_intervall» = 3\n"),
        ("config.toml.tpl", "concurrent = 4\n«check_intervall» = 3\n"),
        ("user-data.yaml", "#cloud-config\nwrite_files:\n  - path: /etc/gitlab-runner/config.toml\n    append: true\n    content: |\n      [[runners]]\n        «lmit» = 3\n"),
        ("playbook.yml", "- hosts: all\n  tasks:\n    - kubernetes.core.helm:\n        name: r\n        chart_ref: gitlab/gitlab-runner\n        values:\n          gitlabUrl: https://gitlab.acme.dev\n          runners:\n            config: |\n              [[runners]]\n                limit = {{ limit }}\n                name = \"{{ name | lower }}\"\n                «lmit» = 3\n"),
        // Charts of other names.
        ("app.yaml", "apiVersion: argoproj.io/v1alpha1\nkind: Application\nspec:\n  source:\n    chart: gha-runner-scale-set\n    targetRevision: 0.9.0\n    helm:\n      valuesObject: {maxRunners: 5, runners: {image: x}}\n"),
        ("release.yaml", "apiVersion: helm.toolkit.fluxcd.io/v2\nkind: HelmRelease\nspec:\n  chart: {spec: {chart: actions-runner-controller, version: 0.23.0}}\n  values: {runners: {privileged: true, namespace: ci}}\n"),
        ("release.yaml", "apiVersion: helm.toolkit.fluxcd.io/v2\nkind: HelmRelease\nspec:\n  chart: {spec: {chart: platform, version: 0.86.0}}\n  values:\n    gitlab-runner:\n      gitlabUrl: https://gitlab.acme.dev\n      «concurent»: 3\n"),
        // Manifests within others.
        ("list.yaml", "apiVersion: v1\nkind: List\nitems:\n  - apiVersion: v1\n    kind: ConfigMap\n    data:\n      config.toml: |\n        concurrent = 4\n        «check_intervall» = 3\n"),
        ("template.yaml", "apiVersion: template.openshift.io/v1\nkind: Template\nobjects:\n  - apiVersion: v1\n    kind: ConfigMap\n    data:\n      config.toml: |\n        concurrent = ${N}\n        «check_intervall» = 3\n"),
        ("chart.yaml", "apiVersion: helm.cattle.io/v1\nkind: HelmChart\nmetadata: {name: gitlab-runner}\nspec:\n  chart: gitlab-runner\n  version: 0.86.0\n  set:\n    gitlabUrl: https://gitlab.acme.dev\n    runners.«privileged»: \"true\"\n"),
    ])
    func `what real files have around it does not disturb`(_ path: String, _ marked: String) { `only what stands there is judged`(path, marked) }
}
