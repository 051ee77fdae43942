import Testing
@testable import RunnerConfig
