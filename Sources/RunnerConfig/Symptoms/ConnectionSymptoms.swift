/// What the Runner, git and Docker say of connections and certificates.
extension Symptom {
    private static func untrusted(_ client: String) -> String {
        "\(client) does not trust the server's certificate: its issuer is not among the known authorities. For GitLab, set `tls-ca-file` to the certificate of the issuer; in the chart, put it in a Secret and name that in `certsSecretName`."
    }

    private static let untrustedRegistry =
        "The Docker daemon, or the container runtime of the node, does not trust the certificate of the registry. Put the issuer's certificate in /etc/docker/certs.d/HOST/ca.crt on the machine of the daemon, or in the trust store of the node; `tls-ca-file` does not help, because it is not the Runner that pulls images."

    static let connections = [
        Symptom("failed to pull image: x509: certificate signed by unknown authority", meaning: untrustedRegistry),
        Symptom("failed to pull image: tls: failed to verify certificate: x509: certificate signed by unknown authority", meaning: untrustedRegistry),
        Symptom("Error response from daemon: Get https://*/v2/: x509: certificate signed by unknown authority", meaning: untrustedRegistry),
        Symptom("Error response from daemon: Get https://*/v2/: tls: failed to verify certificate: x509: certificate signed by unknown authority", meaning: untrustedRegistry),
        Symptom("x509: certificate signed by unknown authority", "certs-secret-key-name", "tls-ca-file-missing", "insecure-value-means-https", meaning: untrusted("The Runner")),
        Symptom("tls: failed to verify certificate: x509: certificate signed by unknown authority", "certs-secret-key-name", "tls-ca-file-missing", meaning: untrusted("The Runner")),
        Symptom("x509: certificate relies on legacy Common Name field, use SANs instead", meaning: "The certificate of the server names its host only as Common Name, which Go does not read. It must be reissued with a subject alternative name; no setting of the Runner helps."),
        Symptom("x509: cannot validate certificate for * because it doesn't contain any IP SANs", "url-wrong", meaning: "The address is an IP address, but the certificate was issued for a name. Use that name."),
        Symptom("x509: certificate is valid for *, not *", "url-wrong", meaning: "Another server answers at this address, often the default certificate of an Ingress or a proxy. Use the name in the certificate, and check what it resolves to."),
        Symptom("x509: certificate has expired or is not yet valid", meaning: "The certificate of the server has expired, or the clock of the Runner's machine is wrong. `tls-ca-file` does not help here."),
        Symptom("server certificate verification failed. CAfile: * CRLfile: none", "tls-ca-file-missing", "certs-secret-key-name", meaning: untrusted("Git in the job")),
        Symptom("SSL certificate problem: unable to get local issuer certificate", "tls-ca-file-missing", "certs-secret-key-name", meaning: untrusted("Git in the job")),
        Symptom("SSL certificate problem: self-signed certificate in certificate chain", "tls-ca-file-missing", "certs-secret-key-name", meaning: untrusted("Git in the job")),
        Symptom("fatal: unable to access: Could not resolve host", "clone-url-without-scheme", "url-wrong", meaning: "The job's container cannot resolve the name that GitLab gives for clones, its `external_url`. Set `clone_url` to an address that jobs can reach, or make the name resolvable with `extra_hosts`, `network_mode` or `host_aliases`."),
        Symptom("fatal: unable to access: Failed to connect to * port *: Connection refused", "clone-url-without-scheme", "url-wrong", meaning: "In a job, localhost is the container itself. Set `clone_url` to an address of GitLab that jobs can reach."),
        Symptom("ERROR: Checking for jobs... failed dial tcp: lookup *: no such host", "url-wrong", "server-url-without-scheme", meaning: "The name of GitLab in `url` cannot be resolved where the Runner runs. Check for a typo in the name, then check the DNS of the machine or the cluster."),
        Symptom("couldn't execute POST against https://*/api/v4/runners: dial tcp: lookup *: no such host", "url-wrong", "server-url-without-scheme", meaning: "The name of GitLab cannot be resolved where the Runner runs. Check for a typo in the name, then check the DNS of the machine or the cluster."),
        Symptom("couldn't execute POST against *: dial tcp *: connect: connection refused", "url-wrong", meaning: "Nothing listens on this address and port. In a container, localhost is the container itself; check the host, port and scheme of `url`."),
        Symptom("couldn't execute POST against *: dial tcp: i/o timeout", "url-wrong", "proxy-not-in-job-env", meaning: "GitLab does not answer the Runner: check firewalls, network policies, and the proxy."),
        Symptom("proxyconnect tcp", "proxy-not-in-job-env", meaning: "The proxy in `HTTPS_PROXY` does not answer, or its address begins with `https` although it only speaks http. Hosts that do not need the proxy belong in `NO_PROXY`."),
        Symptom("only http or https scheme supported", "server-url-without-scheme", "url-missing", "server-url-missing"),
        Symptom("unsupported protocol scheme", "server-url-without-scheme", "clone-url-without-scheme"),
        Symptom("first path segment in URL cannot contain colon", "server-url-without-scheme"),
        Symptom("listen tcp: bind: address already in use", "listen-address-misuse", meaning: "Another process, often a second Runner, listens on this port. Each Runner on a machine needs its own `listen_address`."),
        Symptom("listen tcp: address *: missing port in address", "listen-address-misuse"),
        Symptom("listen tcp: address *: too many colons in address", "listen-address-misuse"),
    ]
}
