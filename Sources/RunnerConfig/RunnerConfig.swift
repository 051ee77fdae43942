// RunnerConfig
