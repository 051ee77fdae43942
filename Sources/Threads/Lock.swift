#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Darwin)
import Darwin
#endif

/// What only one thread at a time may do.
package final class Lock: @unchecked Sendable {
    fileprivate let mutex = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)

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

/// What threads wait for that hold a lock.
final class Signal: @unchecked Sendable {
    private let condition = UnsafeMutablePointer<pthread_cond_t>.allocate(capacity: 1)

    init() {
        condition.initialize(to: pthread_cond_t())
        pthread_cond_init(condition, nil)
    }

    deinit {
        pthread_cond_destroy(condition)
        condition.deallocate()
    }

    /// Lets go of the lock until somebody tells, or for no reason; holds it again afterwards.
    func wait(_ lock: Lock) { pthread_cond_wait(condition, lock.mutex) }

    /// To all that wait.
    func tell() { pthread_cond_broadcast(condition) }
}
