#if os(Linux)
#if canImport(Glibc)
@preconcurrency import Glibc
#elseif canImport(Musl)
@preconcurrency import Musl
#endif

extension Platform {
    /// Takes the pages of the program's own variables, which are all zero, from the kernel in one call: a short run writes to most of
    /// them, and each is a fault of its own otherwise. A kernel before Linux 5.14 does not know how, and nothing is lost.
    static func takePagesOfVariables() {
        let headers = programHeaders
        // Where the program was put, beside where it was to be.
        guard let own = headers.first(where: { $0.p_type == PT_PHDR }), let start = headers.baseAddress else { return }
        let shift = UInt(bitPattern: start) &- UInt(own.p_vaddr)
        let page = UInt(sysconf(Int32(_SC_PAGESIZE)))
        let roundedUp = { (address: UInt) in (address + page - 1) / page * page }
        for segment in headers where segment.p_type == PT_LOAD && segment.p_memsz > segment.p_filesz {
            let address = shift &+ UInt(segment.p_vaddr)
            let first = roundedUp(address + UInt(segment.p_filesz))
            let end = roundedUp(address + UInt(segment.p_memsz))
            if first < end { madvise(UnsafeMutableRawPointer(bitPattern: first), Int(end - first), MADV_POPULATE_WRITE) }
        }
    }

    /// The parts of the program in memory, as the kernel names them after the environment.
    private static var programHeaders: UnsafeBufferPointer<Elf64_Phdr> {
        var place = environ
        while place.pointee != nil { place += 1 }
        var note = UnsafeRawPointer(place + 1).assumingMemoryBound(to: Elf64_auxv_t.self)
        var headers: UnsafePointer<Elf64_Phdr>?
        var count = 0
        while note.pointee.a_type != AT_NULL {
            if note.pointee.a_type == AT_PHDR { headers = UnsafePointer(bitPattern: UInt(note.pointee.a_un.a_val)) }
            if note.pointee.a_type == AT_PHNUM { count = Int(note.pointee.a_un.a_val) }
            note += 1
        }
        return UnsafeBufferPointer(start: headers, count: headers == nil ? 0 : count)
    }
}
#else
extension Platform {
    static func takePagesOfVariables() {}
}
#endif
