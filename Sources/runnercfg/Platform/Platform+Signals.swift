#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Darwin)
import Darwin
#endif

/// Signals, kept from doing harm.
extension Platform {
    /// Makes writing to a closed pipe, or beyond the size that a file may have, an error that can be handled instead of a signal that kills.
    static func ignoreClosedPipes() {
        signal(SIGPIPE, SIG_IGN)
        signal(SIGXFSZ, SIG_IGN)
    }

    /// What a user or a system that shuts down sends.
    static let interruptions = [SIGINT, SIGTERM, SIGHUP, SIGQUIT]

    /// Does something whole: an interruption waits until it is done, so that no half of a file and no temporary one stays behind.
    static func uninterrupted<Value>(_ body: () throws(FileProblem) -> Value) throws(FileProblem) -> Value {
        var held = sigset_t()
        var before = sigset_t()
        sigemptyset(&held)
        for interruption in interruptions { sigaddset(&held, interruption) }
        pthread_sigmask(SIG_BLOCK, &held, &before)
        defer { pthread_sigmask(SIG_SETMASK, &before, nil) }
        return try body()
    }
}
