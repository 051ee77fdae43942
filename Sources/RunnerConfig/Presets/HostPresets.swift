extension Preset {
    /// Jobs run on the Runner's own host, or wherever a program of the user's own runs them.
    static let hosts: [Preset] = [
        Preset(
            "shell", "jobs in the shell of this host, for trusted projects", asks: [Question("runners.shell", "Shell of the jobs", like: "pwsh")],
            """
            concurrent = 1 # jobs share the host, and get in each other's way

            [[runners]]
              name = "shell" # shown in the Runner's log
              url = "https://gitlab.example.com" # to fill in
              token = "__RUNNER_TOKEN__" # to fill in
              # runnercfg: ignore[shell-executor-for-untrusted] only trusted projects use this runner
              executor = "shell" # jobs run as the Runner's user
              shell = "bash" # what scripts are written for
            """),
        Preset(
            "custom", "jobs wherever your own programs run them",
            asks: [
                Question("runners.custom.run_exec", "Program that runs a script of the job", like: "/opt/lxd/run"),
                Question("runners.custom.prepare_exec", "Program that prepares the environment", like: "/opt/lxd/prepare"),
                Question("runners.custom.cleanup_exec", "Program that cleans up", like: "/opt/lxd/cleanup"),
            ],
            """
            concurrent = 1 # how many environments there can be

            [[runners]]
              name = "custom" # shown in the Runner's log
              url = "https://gitlab.example.com" # to fill in
              token = "__RUNNER_TOKEN__" # to fill in
              executor = "custom" # your programs run the jobs
              builds_dir = "/builds" # required: a folder in the environment
              cache_dir = "/cache" # required: a folder in the environment
              [runners.custom]
                prepare_exec = "/opt/executor/prepare" # makes the environment
                run_exec = "/opt/executor/run" # runs each script of the job
                cleanup_exec = "/opt/executor/cleanup" # runs even if the job fails
            """),
    ]
}
