/// Values of a chart, as long as asked for, the same at each run.
struct Input {
    let name: String
    let bytes: [UInt8]

    var text: String { String(decoding: bytes, as: UTF8.self) }

    /// - Parameter size: in bytes; the text is a little longer, because it ends with a whole section.
    init(_ name: String, size: Int) {
        self.name = name
        var generator = Generator()
        var text = "# Values of many runners\nchecksum: \"0a1b2c\"\n"
        var index = 0
        while text.utf8.count < size {
            text += generator.section(index)
            index += 1
        }
        bytes = Array(text.utf8)
    }
}

/// Writes sections of values with the mix that real files have: short plain scalars, quoted ones, comments, lists in block and flow
/// style, and TOML in block scalars.
private struct Generator {
    private var state: UInt64 = 0x9E37_79B9_7F4A_7C15

    private mutating func pick(_ choices: [String]) -> String {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return choices[Int(state >> 33) % choices.count]
    }

    private mutating func number(_ limit: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int(state >> 33) % limit
    }

    mutating func section(_ index: Int) -> String {
        let host = pick(["gitlab.example.com", "git.intern.example", "code.example.org"])
        return """

            ## Runner \(index): \(pick(["builds the front end", "runs the tests of the back end", "deploys to production"]))
            runner-\(index):
              gitlabUrl: https://\(host)/
              runnerToken: "glrt-\(number(1_000_000_000))"
              concurrent: \(number(100))
              checkInterval: \(number(60))   # seconds
              unregisterRunners: \(pick(["true", "false", "yes"]))
              imagePullPolicy: \(pick(["IfNotPresent", "Always"]))
              image:
                registry: registry.gitlab.com
                image: gitlab-org/gitlab-runner
                tag: 'alpine-v\(number(18)).\(number(12)).\(number(5))'
              rbac:
                create: true
                # What the pods may do
                rules:
                  - apiGroups: [""]
                    resources: ["pods", "secrets", "configmaps"]
                    verbs: [get, list, watch, create, patch, delete]
                  - apiGroups: [""]
                    resources: [pods/exec, pods/attach]
                    verbs: ["create"]
              runners:
                config: |
                  [[runners]]
                    name = "runner-\(index)"
                    [runners.kubernetes]
                      namespace = "{{.Release.Namespace}}"
                      image = "\(pick(["alpine:3.20", "ubuntu:24.04", "debian:12-slim"]))"
                      cpu_limit = "\(number(4))"
                tags: "\(pick(["linux,docker", "arm64", "gpu,large"]))"
                cache: {cacheType: s3, s3BucketName: "cache-\(number(1000))", s3CacheInsecure: false}
              resources:
                limits:
                  memory: \(number(1024))Mi
                  cpu: \(number(900))m
              nodeSelector:
                kubernetes.io/arch: \(pick(["amd64", "arm64"]))
              tolerations:
                - key: "dedicated"
                  operator: "Equal"
                  value: \(pick(["ci", "gpu"]))
                  effect: NoSchedule
              envVars:
                - name: RUNNER_EXECUTOR
                  value: kubernetes
                - name: HTTP_PROXY
                  value: "http://proxy.example.com:\(number(9000))"

            """
    }
}
