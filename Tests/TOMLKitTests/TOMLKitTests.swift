import Testing
@testable import TOMLKit
