/// The `url` of a runner, and what it says.
struct Server {
    /// In ``ConfigFile/runners``.
    var runner: Int
    var url: Setting<String>
    var address: ServerAddress

    /// Those of some runners, in order. Runners next to each other mostly have the same.
    static func all(of runners: [Runner]) -> [Server] {
        var servers: [Server] = []
        for (index, runner) in runners.enumerated() {
            guard let url = runner.url else { continue }
            let address = servers.last.flatMap { $0.url.value == url.value ? $0.address : nil } ?? ServerAddress(url.value)
            servers.append(Server(runner: index, url: url, address: address))
        }
        return servers
    }

}

extension ConfigFile {
    /// The servers whose address, by itself, makes a rule look closer: it is asked once for neighbours with the same.
    func servers(where isOdd: (Server) -> Bool) -> [Server] {
        var last: (text: String, isOdd: Bool)?
        return servers.filter { server in
            if let last, last.text == server.url.value { return last.isOdd }
            let answer = isOdd(server)
            last = (server.url.value, answer)
            return answer
        }
    }
}
