import Threads

/// A place beside a document for what others find out about it: made when the first one asks, kept as long as the document.
final class KeptValue: @unchecked Sendable {
    private let lock = Lock()
    private var kept: AnyObject?

    /// - Parameter make: makes the same for everyone who asks.
    func value<Value: AnyObject>(_ make: () -> Value) -> Value {
        lock.holding {
            if let kept = kept as? Value { return kept }
            let made = make()
            kept = made
            return made
        }
    }
}
