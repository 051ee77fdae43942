import Threads

/// Fresh stacks for templates that include each other deeply, as Helm allows: a thread may have half a megabyte, and a debug build
/// takes up to 13 KB for a level.
///
/// The work goes on in a thread of its own while the one before waits, so nothing runs at the same time. Charts hardly ever come here.
enum DeepStack {
    /// Levels of ``TemplateLimits/depth`` for which any stack is large enough, and those of a fresh one.
    static let (first, levels) = (24, 1000)

    /// Memory that is not used is not taken.
    private static let size = 32 << 20

    /// Runs the body on a fresh stack, and waits for it.
    static func run<Result>(_ body: () throws(TemplateFailure) -> Result) throws(TemplateFailure) -> Result {
        var outcome: Swift.Result<Result, TemplateFailure>?
        let isDone = Thread.run(stack: size) {
            do throws(TemplateFailure) {
                outcome = .success(try body())
            } catch {
                outcome = .failure(error)
            }
        }
        guard isDone, let outcome else { throw TemplateFailure("exceeded maximum template depth: there is no memory for more") }
        return try outcome.get()
    }
}
