#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Darwin)
import Darwin
#endif

/// A thread of the system that runs one function.
package struct Thread {
    private let handle: pthread_t

    private final class Work: @unchecked Sendable {
        let body: () -> Void

        init(_ body: @escaping () -> Void) { self.body = body }
    }

    /// Starts a thread; nil when the system gives none.
    ///
    /// - Parameters:
    ///   - stack: in bytes. Memory that is not used is not taken.
    ///   - body: must not use anything after ``join()`` has returned.
    init?(stack: Int, _ body: @escaping () -> Void) {
        var attributes = pthread_attr_t()
        guard pthread_attr_init(&attributes) == 0 else { return nil }
        defer { pthread_attr_destroy(&attributes) }
        guard pthread_attr_setstacksize(&attributes, stack) == 0 else { return nil }
        let context = Unmanaged.passRetained(Work(body)).toOpaque()
        guard let thread = Self.withoutSignals({ Self.started(&attributes, context) }) else {
            Unmanaged<Work>.fromOpaque(context).release()
            return nil
        }
        handle = thread
    }

    /// What starts meanwhile gets no signals: those are for the thread that knows when it must not be interrupted.
    private static func withoutSignals<Result>(_ body: () -> Result) -> Result {
        var all = sigset_t()
        var before = sigset_t()
        sigfillset(&all)
        pthread_sigmask(SIG_SETMASK, &all, &before)
        defer { pthread_sigmask(SIG_SETMASK, &before, nil) }
        return body()
    }

    /// Waits for its end.
    func join() { pthread_join(handle, nil) }

    /// Frees what only the caller holds, on a thread that nobody waits for: a program that ends before is not kept from it.
    package static func free(_ value: consuming some Sendable) {
        let held = Held(value)
        guard let thread = Thread(stack: Cores.stack, { held.drop() }) else { return }
        pthread_detach(thread.handle)
    }

    private final class Held<Value: Sendable>: @unchecked Sendable {
        private var value: Value?

        init(_ value: consuming Value) { self.value = consume value }

        func drop() { value = nil }
    }

    /// Runs a function on a stack of its own while the caller waits; false when there is no memory for one.
    package static func run(stack: Int, _ body: () -> Void) -> Bool {
        withoutActuallyEscaping(body) { body in
            guard let thread = Thread(stack: stack, body) else { return false }
            thread.join()
            return true
        }
    }

    #if canImport(Darwin)
    private static func started(_ attributes: inout pthread_attr_t, _ context: UnsafeMutableRawPointer) -> pthread_t? {
        var thread: pthread_t?
        let code = pthread_create(&thread, &attributes, { context in
            Unmanaged<Work>.fromOpaque(context).takeRetainedValue().body()
            return nil
        }, context)
        return code == 0 ? thread : nil
    }
    #else
    private static func started(_ attributes: inout pthread_attr_t, _ context: UnsafeMutableRawPointer) -> pthread_t? {
        var thread = pthread_t()
        let code = pthread_create(&thread, &attributes, { context in
            if let context { Unmanaged<Work>.fromOpaque(context).takeRetainedValue().body() }
            return nil
        }, context)
        return code == 0 ? thread : nil
    }
    #endif
}
