/// What the Runner, git and Docker say of connections and certificates.
extension Symptom {
    static let connections = [
        Symptom("x509: certificate signed by unknown authority", "certs-secret-key-name", "tls-ca-file-missing", "insecure-value-means-https", "wrong-key-case"),
        Symptom("tls: failed to verify certificate: x509: certificate signed by unknown authority", "certs-secret-key-name", "tls-ca-file-missing", "wrong-key-case"),
        Symptom("x509: certificate relies on legacy Common Name field, use SANs instead", meaning: "The certificate of the server names its host only as Common Name, which Go does not read. It has to be issued again with a subject alternative name; no setting of the Runner helps."),
        Symptom("x509: cannot validate certificate for * because it doesn't contain any IP SANs", "url-wrong", meaning: "The address in the file is an IP address, and the certificate is for a name. Use the name the certificate is for."),
        Symptom("x509: certificate is valid for *, not *", "url-wrong", meaning: "Another server answers at this address, often the default certificate of an Ingress or a proxy. Use the name the certificate is for, and check what it resolves to."),
        Symptom("x509: certificate has expired or is not yet valid", meaning: "The certificate of the server has expired, or the clock of the Runner's machine is wrong. `tls-ca-file` does not help against it."),
        Symptom("server certificate verification failed. CAfile: * CRLfile: none", "tls-ca-file-missing", "certs-secret-key-name"),
        Symptom("SSL certificate problem: unable to get local issuer certificate", "tls-ca-file-missing", "certs-secret-key-name"),
        Symptom("SSL certificate problem: self-signed certificate in certificate chain", "tls-ca-file-missing", "certs-secret-key-name"),
        Symptom("fatal: unable to access: Could not resolve host", "clone-url-without-scheme", "url-wrong", meaning: "The container of the job does not know the name that GitLab gives for clones, its `external_url`. Set `clone_url` to an address that jobs reach, or make the name known with `extra_hosts`, `network_mode` or `host_aliases`."),
        Symptom("fatal: unable to access: Failed to connect to * port *: Connection refused", "clone-url-without-scheme", "url-wrong", meaning: "In a job, localhost is the container itself. Set `clone_url` to an address of GitLab that jobs reach."),
        Symptom("ERROR: Checking for jobs... failed dial tcp: lookup *: no such host", "url-wrong", "server-url-without-scheme", meaning: "The name of GitLab in `url` cannot be resolved where the Runner runs. Look for a slip in the name, then at the DNS of the machine or the cluster."),
        Symptom("couldn't execute POST against https://*/api/v4/runners: dial tcp: lookup *: no such host", "url-wrong", "server-url-without-scheme", meaning: "The name of GitLab cannot be resolved where the Runner runs. Look for a slip in the name, then at the DNS of the machine or the cluster."),
        Symptom("couldn't execute POST against *: dial tcp *: connect: connection refused", "url-wrong", meaning: "Nothing listens at this address and port. In a container localhost is the container itself; check host, port and scheme of `url`."),
        Symptom("couldn't execute POST against *: dial tcp: i/o timeout", "url-wrong", "proxy-not-in-job-env", meaning: "The Runner gets no answer from GitLab: look at firewalls, at network policies, and at the proxy."),
        Symptom("proxyconnect tcp", "proxy-not-in-job-env", meaning: "The proxy in `HTTPS_PROXY` does not answer, or was named with https although it speaks http. Hosts that are reached without it belong in `NO_PROXY`."),
        Symptom("only http or https scheme supported", "server-url-without-scheme", "url-missing", "server-url-missing"),
        Symptom("unsupported protocol scheme", "server-url-without-scheme", "clone-url-without-scheme"),
        Symptom("first path segment in URL cannot contain colon", "server-url-without-scheme"),
        Symptom("listen tcp: bind: address already in use", "listen-address-misuse", meaning: "Another process, often a second Runner, listens on this port. Each Runner of a machine needs a `listen_address` of its own."),
        Symptom("listen tcp: address *: missing port in address", "listen-address-misuse"),
        Symptom("listen tcp: address *: too many colons in address", "listen-address-misuse"),
    ]
}
