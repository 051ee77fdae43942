#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Darwin)
import Darwin
#endif

/// Everything runnercfg asks of the operating system: the files of this folder make system calls, and no other of the command.
enum Platform {
    // MARK: Process

    static func exit(_ code: ExitCode) -> Never { _exit(code.rawValue) }

    /// The value of an environment variable, byte for byte.
    static func environment(_ name: String) -> [UInt8]? {
        guard let value = getenv(name) else { return nil }
        return UnsafeRawBufferPointer(start: value, count: strlen(value)).map { $0 }
    }

    /// The working directory; nil when it is gone or its name cannot be read.
    static var workingDirectory: String? {
        guard let name = getcwd(nil, 0) else { return nil }
        defer { free(name) }
        return String(validatingCString: name)
    }

    static func isTerminal(_ descriptor: Int32) -> Bool { isatty(descriptor) == 1 }

    /// Whether a terminal shows what is typed.
    static func setEcho(_ isShown: Bool, on descriptor: Int32) {
        var settings = termios()
        guard tcgetattr(descriptor, &settings) == 0 else { return }
        let echo = tcflag_t(ECHO)
        settings.c_lflag = isShown ? settings.c_lflag | echo : settings.c_lflag & ~echo
        tcsetattr(descriptor, TCSAFLUSH, &settings)
    }

    /// The width of the terminal in columns; nil when there is none.
    static func terminalWidth(_ descriptor: Int32) -> Int? {
        var size = winsize()
        guard ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
        return Int(size.ws_col)
    }

    // MARK: Status

    static func status(at path: String) throws(FileProblem) -> stat {
        var status = stat()
        guard stat(path, &status) == 0 else { throw lastProblem() }
        return status
    }

    static func status(of descriptor: Int32) throws(FileProblem) -> stat {
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw lastProblem() }
        return status
    }

    static func type(of status: stat) -> FileType {
        if status.st_mode & S_IFMT == S_IFDIR { return .directory }
        return status.st_mode & S_IFMT == S_IFREG ? .file : .special
    }

    static func identity(of status: stat) -> FileIdentity {
        #if canImport(Darwin)
        let modified = status.st_mtimespec
        #else
        let modified = status.st_mtim
        #endif
        return FileIdentity(
            device: UInt64(truncatingIfNeeded: status.st_dev), inode: UInt64(status.st_ino), size: Int64(status.st_size),
            modifiedSeconds: Int64(modified.tv_sec), modifiedNanoseconds: Int64(modified.tv_nsec))
    }

    static func lastProblem() -> FileProblem {
        let code = errno
        switch code {
        case ENOENT: return .missing
        case EACCES, EPERM, EROFS: return .notPermitted
        case EISDIR: return .isDirectory
        case ENOTDIR: return .notADirectory
        case ENXIO, ENODEV: return .notAFile
        case ELOOP: return .tooManyLinks
        case EEXIST: return .exists
        case ENOSPC, EDQUOT: return .noSpace
        case EPIPE: return .closedPipe
        default: return .other(String(cString: strerror(code)))
        }
    }
}
