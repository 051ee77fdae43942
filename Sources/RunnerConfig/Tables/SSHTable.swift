/// `[runners.ssh]`: how a machine is reached, for the ssh executor and for virtual machines.
public struct SSHTable: Table {
    public static let schema = Schema<SSHTable>()
    public init() {}

    public let user = Key<String>("user", "User to log in as", fallback: "root", env: "SSH_USER", flag: "ssh-user")
    public let password = Key<String>("password", "Password to log in with; it is always offered, even if a key is set", env: "SSH_PASSWORD", flag: "ssh-password", secret: true)
    public let host = Key<String>("host", "Machine to log in to", fallback: "localhost", env: "SSH_HOST", flag: "ssh-host")
    public let port = Key<String>("port", "Port of the ssh server, as text", fallback: "22", env: "SSH_PORT", flag: "ssh-port")
    public let identityFile = Key<String>("identity_file", "Path of the private key", env: "SSH_IDENTITY_FILE", flag: "ssh-identity-file")
    public let disableStrictHostKeyChecking = Key<Bool>("disable_strict_host_key_checking", "Trust any host key, so that another machine can pose as this one", fallback: "false", env: "DISABLE_STRICT_HOST_KEY_CHECKING", flag: "ssh-disable-strict-host-key-checking", since: "14.3")
    public let knownHostsFile = Key<String>("known_hosts_file", "Path of the file with trusted host keys", fallback: "~/.ssh/known_hosts", env: "KNOWN_HOSTS_FILE", flag: "ssh-known-hosts-file", since: "14.3")
}

public typealias SSHExecutor = Section<SSHTable>
