#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Darwin)
import Darwin
#endif

/// What only one thread at a time may do.
package final class Lock: @unchecked Sendable {
    private let mutex = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)

    package init() {
        mutex.initialize(to: pthread_mutex_t())
        pthread_mutex_init(mutex, nil)
    }

    deinit {
        pthread_mutex_destroy(mutex)
        mutex.deallocate()
    }

    /// Does it when no other thread does.
    @inlinable package func holding<Result>(_ body: () -> Result) -> Result {
        take()
        defer { give() }
        return body()
    }

    @usableFromInline func take() { pthread_mutex_lock(mutex) }

    @usableFromInline func give() { pthread_mutex_unlock(mutex) }
}
