import Testing
@testable import runnercfg

/// Drafts for another executor, as the command prints them.
@Suite struct DraftCommandTests {
    private static let docker = """
        concurrent = 2 # jobs

        [[runners]]
          name = "small"
          url = "https://gitlab.acme.dev"
          token = "glrt-Zx4Kq9Lm2Np7Rt5Vw8Yb"
          executor = "docker"
          [runners.docker]
            image = "alpine:3.20"
            memory = "512m"
            memory_swap = "1g"
            volumes = ["/cache", "/srv/data:/data:ro"]

        """
    private static let shell = """
        [[runners]]
          name = "plain"
          url = "https://gitlab.acme.dev"
          token = "glrt-Zx4Kq9Lm2Np7Rt5Vw8Yc"
          executor = "shell"

        """
    private static let machine = """
        [[runners]]
          name = "elastic"
          url = "https://gitlab.acme.dev"
          token = "glrt-Zx4Kq9Lm2Np7Rt5Vw8Yb"
          executor = "docker+machine"
          limit = 5
          [runners.docker]
            image = "alpine:3.20"
          [runners.machine]
            IdleCount = 1
            IdleTime = 600
            MachineDriver = "amazonec2"
            MachineName = "ci-%s"
            MachineOptions = ["amazonec2-secret-key=v8Jr2mWq6Yt4Ks9Xc1Zb7Ln3Hd5Gf0PaEuTiRoVy", "amazonec2-instance-type=m5.large"]

        """

    @Test func `docker becomes kubernetes`() throws {
        let directory = try TemporaryDirectory()
        let session = Session.run("convert", "--to", "kubernetes", try directory.write("config.toml", Self.docker), in: directory)
        #expect(session.code == .success)
        #expect(session.output == """
            concurrent = 2 # jobs

            [[runners]]
              name = "small"
              url = "https://gitlab.acme.dev"
              token = "glrt-Zx4Kq9Lm2Np7Rt5Vw8Yb"
              executor = "kubernetes"
              # Draft: made of [runners.docker].
              [runners.kubernetes]
                image = "alpine:3.20"
                namespace = "gitlab-runner" # the namespace of the jobs' pods: create it, and let the manager create pods and secrets in it
                memory_limit = "512Mi" # from `memory`
                [[runners.kubernetes.volumes.host_path]]
                  name = "data"
                  mount_path = "/data"
                  read_only = true
                  host_path = "/srv/data" # a folder of the node that runs the pod

            """)
        #expect(session.errors == """
            note: pods keep no local cache: the runner `small` needs a `[runners.cache]` with object storage to have caches
            note: config.toml:11:5: `runners.docker.memory_swap` is left out: containers in pods have no limit for swap
            note: config.toml:12:16: `runners.docker.volumes` is left out: pods keep no local cache; store caches with `[runners.cache]`
            note: config.toml:12:26: `runners.docker.volumes` changes: the folder is that of the node that runs the pod; use `[[runners.kubernetes.volumes.pvc]]` for files that have to be the same for all jobs

            """)
    }

    @Test func `docker+machine becomes docker-autoscaler, and no credential is shown`() throws {
        let directory = try TemporaryDirectory()
        let session = Session.run("convert", "--to", "docker-autoscaler", try directory.write("config.toml", Self.machine), in: directory)
        #expect(session.code == .success)
        #expect(session.output == """
            [[runners]]
              name = "elastic"
              url = "https://gitlab.acme.dev"
              token = "glrt-Zx4Kq9Lm2Np7Rt5Vw8Yb"
              executor = "docker-autoscaler"
              limit = 5
              [runners.docker]
                image = "alpine:3.20"
              # Draft: made of [runners.machine]. Replace what is in <...>.
              # The image of the instances needs Docker Engine, and the user below must be in the group `docker`.
              [runners.autoscaler]
                capacity_per_instance = 1 # docker-machine runs one job on a machine
                max_instances = 5 # from `limit`
                plugin = "aws:1" # `gitlab-runner fleeting install` installs it
                # In the launch template of the auto scaling group, set what MachineOptions said of the machines:
                #   amazonec2-instance-type = m5.large
                [runners.autoscaler.plugin_config]
                  name = "<auto scaling group>" # the auto scaling group: create it with a launch template, minimum size 0 and no scaling policy
                  region = "us-east-1" # the region of the group
                [runners.autoscaler.connector_config]
                  username = "ubuntu" # the user to log in as: check that the image has it
                  use_external_addr = true # the manager uses the public address, as docker-machine does
                [[runners.autoscaler.policy]]
                  idle_count = 1
                  idle_time = "10m"

            """)
        #expect(session.errors == """
            note: config.toml:13:5: `runners.machine.MachineName` is left out: the auto scaling group names its instances
            note: config.toml:14:23: `runners.machine.MachineOptions` is left out: `amazonec2-secret-key` is a credential of the account; give the manager an instance profile, or write them to its credentials file and set `profile` in `plugin_config`
            note: config.toml:14:88: `runners.machine.MachineOptions` is left out: `amazonec2-instance-type` describes the machines; set it in the launch template of the auto scaling group

            """)
    }

    @Test(arguments: [
        (["--to", "kubernetes"], shell, "the runner `plain` has the executor `shell`; a draft for `kubernetes` is made from `docker`, `docker-windows`, `docker+machine`, `docker-autoscaler`"),
        (["--to", "docker-autoscaler"], docker, "the runner `small` has the executor `docker`; a draft for `docker-autoscaler` is made from `docker+machine`"),
        (["--to", "kubernetes"], docker.replacing("\"docker\"", with: "\"kubernetes\""), "the runner `small` has the executor `kubernetes` already"),
        (["--to", "instance"], machine.replacing("amazonec2\"", with: "virtualbox\""), "the runner `elastic` uses the driver `virtualbox`, and GitLab has fleeting plugins for `amazonec2`, `google`, `azure` only"),
        (["--to", "kubernetes"], docker.replacing("\"512m\"", with: "512"), "GitLab Runner cannot read the file; `runnercfg lint` shows why"),
        (["--to", "kubernetes"], "concurrent = 3\n", "the file has no `[[runners]]`"),
        (["--to", "kubernetes", "--runner", "plain"], docker + shell, "the runner `plain` has the executor `shell`; a draft for `kubernetes` is made from `docker`, `docker-windows`, `docker+machine`, `docker-autoscaler`"),
    ])
    func `what no draft is made of`(_ options: [String], _ text: String, _ message: String) throws {
        let directory = try TemporaryDirectory()
        let session = Session.run(["convert"] + options + [try directory.write("config.toml", text)], in: directory)
        #expect(session.code == .findings && session.output.isEmpty)
        #expect(session.errors == "runnercfg: `config.toml`: \(message)\n")
    }

    @Test func `values are no config.toml`() throws {
        let directory = try TemporaryDirectory()
        let session = Session.run("convert", "--to", "kubernetes", try directory.write("values.yaml", "gitlabUrl: https://gitlab.acme.dev\nrunners:\n  executor: docker\n"), in: directory)
        #expect(session.code == .findings && session.output.isEmpty)
        #expect(session.errors == "runnercfg: `values.yaml`: a draft is made of a config.toml; `--to config` makes one of values\n")
    }

    @Test func `other runners stay as they are`() throws {
        let directory = try TemporaryDirectory()
        let path = try directory.write("config.toml", Self.docker + "\n" + Self.shell + "\n" + Self.docker.replacing("concurrent = 2 # jobs\n\n", with: "").replacing("small", with: "large"))
        let all = Session.run("convert", "--to", "kubernetes", path, in: directory)
        #expect(all.output.contains("\n" + Self.shell) && all.output.components(separatedBy: "executor = \"kubernetes\"").count == 3)
        #expect(all.errors.hasPrefix("note: the runner `plain` has the executor `shell`; a draft for `kubernetes` is made from `docker`, `docker-windows`, `docker+machine`, `docker-autoscaler`; it stays as it is\n"))
        let one = Session.run("convert", "--to", "kubernetes", "--runner", "large", path, in: directory)
        #expect(one.output.hasPrefix(Self.docker + "\n" + Self.shell) && one.output.components(separatedBy: "executor = \"kubernetes\"").count == 2)
        #expect(one.errors.contains("config.toml:28:5: `runners[2].docker.memory_swap` is left out"))
    }

    @Test func `a draft keeps the token, so its file is for its owner only`() throws {
        let directory = try TemporaryDirectory()
        let path = try directory.write("config.toml", Self.docker)
        #expect(Session.run("convert", "--to", "kubernetes", path, "-o", directory.path("draft.toml"), "--report", directory.path("left.md")).code == .success)
        #expect(try directory.mode("draft.toml") == 0o600)
        #expect(try directory.read("left.md").contains("| `runners.docker.memory_swap` | \(path):11:5 | left out |"))
        #expect(Session.run("convert", "--to", "kubernetes", "--strict", path).code == .findings)
        let folder = Session.run("convert", "--to", "kubernetes", "--output-dir", directory.path("x"), path)
        #expect(folder.code == .usage && folder.errors.hasPrefix("runnercfg: `--output-dir` and `--to kubernetes` cannot be combined\n"))
    }
}
