#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Darwin)
import Darwin
#endif

/// Fresh stacks for templates that include each other deeply, as Helm allows: a thread may have half a megabyte, and a debug build
/// takes up to 13 KB for a level.
///
/// The work goes on in a thread of its own while the one before waits, so nothing runs at the same time. Charts hardly ever come here.
enum DeepStack {
    /// Levels of ``TemplateLimits/depth`` for which any stack is large enough, and those of a fresh one.
    static let (first, levels) = (24, 1000)

    /// Memory that is not used is not taken.
    private static let size = 32 << 20

    fileprivate final class Work: @unchecked Sendable {
        let body: () -> Void

        init(_ body: @escaping () -> Void) { self.body = body }
    }

    /// Runs the body on a fresh stack, and waits for it.
    static func run<Result>(_ body: () throws(TemplateFailure) -> Result) throws(TemplateFailure) -> Result {
        var outcome: Swift.Result<Result, TemplateFailure>?
        let isDone = withoutActuallyEscaping({ () -> Void in
            do throws(TemplateFailure) {
                outcome = .success(try body())
            } catch {
                outcome = .failure(error)
            }
        }) { isStarted(Work($0)) }
        guard isDone, let outcome else { throw TemplateFailure("exceeded maximum template depth: there is no memory for more") }
        return try outcome.get()
    }

    private static func isStarted(_ work: Work) -> Bool {
        var attributes = pthread_attr_t()
        guard pthread_attr_init(&attributes) == 0 else { return false }
        defer { pthread_attr_destroy(&attributes) }
        guard pthread_attr_setstacksize(&attributes, size) == 0 else { return false }
        let context = Unmanaged.passRetained(work).toOpaque()
        guard let thread = thread(&attributes, context) else {
            Unmanaged<Work>.fromOpaque(context).release()
            return false
        }
        pthread_join(thread, nil)
        return true
    }

    #if canImport(Darwin)
    private static func thread(_ attributes: inout pthread_attr_t, _ context: UnsafeMutableRawPointer) -> pthread_t? {
        var thread: pthread_t?
        return pthread_create(&thread, &attributes, enterDeepStack, context) == 0 ? thread : nil
    }
    #else
    private static func thread(_ attributes: inout pthread_attr_t, _ context: UnsafeMutableRawPointer) -> pthread_t? {
        var thread = pthread_t()
        return pthread_create(&thread, &attributes, enterDeepStack, context) == 0 ? thread : nil
    }
    #endif
}

/// Where a thread begins.
private func enterDeepStack(_ context: UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? {
    guard let context else { return nil }
    Unmanaged<DeepStack.Work>.fromOpaque(context).takeRetainedValue().body()
    return nil
}
