import Testing
@testable import YAMLLite
