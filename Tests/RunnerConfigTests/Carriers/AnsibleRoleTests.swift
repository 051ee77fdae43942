import Testing
@testable import RunnerConfig

/// Variables of a role that are keys of a config.toml.
@Suite struct AnsibleRoleTests {
    private static let variables = "gitlab_runner_runners:\n  - name: a\n    executor: docker\n    docker_image: alpine\n    extra_configs:\n      runners.docker:\n        «privilegd»: true\n        memory: «512Mi»\n        allowed_images: [\"ruby:*\", \"php:*\"]\n"
        + "        pull_policy: [always, «sometimes»]\n        shm_size: «\"x\"»\n      runners.docker.sysctls:\n        net.ipv4.ip_forward: \"1\"\n    docker_services:\n      - name: docker:dind\n        command: [\"--mtu=1300\"]\n      - name: postgres\n        «alas»: db\n"

    private static func indented(_ text: String, by count: Int) -> String {
        text.split(separator: "\n").map { String(repeating: " ", count: count) + $0 + "\n" }.joined()
    }

    @Test(arguments: [
        ("group_vars/runners.yml", variables), ("play.yml", "- hosts: all\n  vars:\n\(indented(variables, by: 4))  roles: [riemers.gitlab-runner]\n"),
        ("play.yml", "- hosts: all\n  roles:\n    - role: riemers.gitlab-runner\n\(indented(variables, by: 6))"), ("play.yml", "- hosts: all\n  roles:\n    - role: riemers.gitlab-runner\n      vars:\n\(indented(variables, by: 8))"),
        ("play.yml", "- hosts: all\n  tasks:\n    - block:\n        - include_role: {name: riemers.gitlab-runner}\n          vars:\n\(indented(variables, by: 12))"),
        ("play.yml", "- hosts: all\n  vars:\n\(indented(variables, by: 4))  tasks:\n    - copy:\n        dest: /etc/gitlab-runner/config.toml\n        content: |\n          concurrent = 4\n          «check_intervall» = 3\n"),
    ])
    func `mistakes are found where they stand`(_ path: String, _ marked: String) {
        let example = Example(.values, marked)
        let found = Linter().lint([InputFile(path: path, bytes: Array(example.text.utf8))])[0].findings.filter { $0.severity >= .warning }
        #expect(found.map(\.range) == example.expected, "\(found.map { "\($0.rule) \($0.range) \($0.message)" })")
        let file = InputFile(path: path, bytes: Array(example.text.utf8))
        #expect(found.filter { $0.range.upperBound < example.text.utf8.count - 40 }.allSatisfy { $0.fixes.allSatisfy(\.edits.isEmpty) } && Linter.recognise(path: path, bytes: file.bytes) == .config)
    }

    @Test func `what Ansible fills in is left open`() {
        let text = "gitlab_runner_runners:\n  - name: a\n    extra_configs:\n      runners.docker:\n        memory: \"{{ memory }}\"\n        pull_policy: ['{{ policy }}', always]\n        shm_size: \"{% if x %}1{% endif %}\"\n"
        #expect(Linter().lint([InputFile(path: "v.yml", bytes: Array(text.utf8))])[0].findings.filter { $0.severity >= .warning }.isEmpty)
    }

    @Test(arguments: [
        "gitlab_runner_runners: []\n", "gitlab_runner_runners: x\n", "gitlab_runner_runners:\n  - name: a\n    executor: docker\n    docker_imge: x\n    concurrent_specific: 3\n", "gitlab_runner_runners: [1, [2], {extra_configs: 3}, {extra_configs: [4]}]\n",
        "gitlab_runner_runners:\n  - extra_configs: {docker: {memory: 512mb}, runners: {limt: 3}, runners.: {a: b}, .runners: {a: b}, runners..docker: {a: b}, runners.docker: 3}\n",
        "other_runners:\n  - extra_configs: {runners.docker: {memory: 512mb}}\n", "gitlab_runner_runners:\n  - docker_services: x\n", "gitlab_runner_runners: &a\n  - *a\n",
    ])
    func `what are names of the role alone is left alone`(_ text: String) {
        #expect(Linter.recognise(path: "vars.yml", bytes: Array(text.utf8)) == nil)
    }

    @Test(arguments: ["{a: {b: c}}", "null", "{memory: ~, memory_swap: {x: 1}, devices: [{a: b}]}", "{\"a\\nb\": \"c\\nd\\te\\u0001\", '': x, memory: 1.5e300, cpus: .nan}"])
    func `values of any kind do no harm`(_ table: String) {
        let text = "gitlab_runner_runners:\n  - extra_configs:\n      runners.docker: \(table)\n"
        let found = Linter().lint([InputFile(path: "vars.yml", bytes: Array(text.utf8))])[0].findings
        #expect(!found.contains { $0.rule == "syntax-error" })
    }

    @Test func `credentials stay hidden`() {
        let text = "gitlab_runner_runners:\n  - extra_configs:\n      runners.cache.s3: {SecretKey: lantern-58-quiet, BuketName: x}\n"
        let report = Linter().lint([InputFile(path: "vars.yml", bytes: Array(text.utf8))])[0]
        #expect(report.secrets.texts.contains("lantern-58-quiet") && report.findings.contains { $0.rule == "unknown-key" })
    }
}
