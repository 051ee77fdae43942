import Testing
@testable import runnercfg
