/// What the cache and its store say.
extension Symptom {
    private static let localCache =
        "No shared cache is configured for this runner, so the cache is kept only where the job ran: in the volume of the machine, or nowhere after the pod is gone. Set up `[runners.cache]` with `Type` and the table of the store."

    private static let refusedAddress =
        "The store refuses the signed address: missing permissions on the bucket, a wrong key, or credentials that expired during the job. S3 also answers 403 for an object that does not exist if `s3:ListBucket` is missing."

    static let stores = [
        Symptom("dial tcp *:443: i/o timeout", "insecure-value-means-https", "http-store-without-insecure", "empty-env-for-boolean", "env-repeats-default", "legacy-cache-value", "secure-with-port-80"),
        Symptom("dial tcp *:443: connect: connection refused", "http-store-without-insecure", "insecure-value-means-https"),
        Symptom("http: server gave HTTP response to HTTPS client", "http-store-without-insecure", "insecure-value-means-https", "secure-with-port-80"),
        Symptom("Client sent an HTTP request to an HTTPS server", "insecure-with-port-443", "insecure-on-public-store"),
        Symptom("dial tcp: lookup *: no such host", "scheme-in-server-address", "path-in-server-address", "bucket-in-server-address", "path-style-off-for-minio"),
        Symptom("No URL provided, cache will not be uploaded to shared cache server. Cache will be stored only locally.", "cache-type-missing", "cache-table-missing", "local-cache-on-scaling-executor", "legacy-cache-value", "scheme-in-server-address", meaning: localCache),
        Symptom("No URL provided, cache will not be downloaded from shared cache server. Instead a local version of cache will be extracted.", "cache-type-missing", "cache-table-missing", "local-cache-on-scaling-executor", "legacy-cache-value", meaning: localCache),
        Symptom("Could not create cache adapter: factory for cache adapter was not registered", "cache-type-missing", "unknown-cache-type"),
        Symptom("missing S3 configuration", "cache-table-missing", "flat-cache-keys"),
        Symptom("missing GCS configuration", "cache-table-missing", "flat-cache-keys"),
        Symptom("missing Azure configuration", "cache-table-missing", "flat-cache-keys"),
        Symptom("config BucketName cannot be empty", "bucket-missing", "flat-cache-keys"),
        Symptom("no EC2 IMDS role found", "cache-secret-name-missing", "cache-keys-without-address", "half-of-cache-keys", "unknown-auth-type"),
        Symptom("static credentials are empty", "half-of-cache-keys"),
        Symptom("InvalidAccessKeyId: The AWS Access Key Id you provided does not exist in our records", "placeholder-value", "secret-trailing-newline", "shell-variable-in-value", meaning: "The store does not know the access key: it is misspelled, was deleted, or belongs to another store."),
        Symptom("SignatureDoesNotMatch: The request signature we calculated does not match the signature you provided", "secret-trailing-newline", "region-missing-for-custom-store", "placeholder-value", "region-contradicts-address", meaning: "The secret key does not belong to the access key, or was changed on the way, for example by a trailing newline; for a store other than AWS, also check the region."),
        Symptom("AuthorizationHeaderMalformed: The authorization header is malformed; the region is wrong", "region-missing-for-custom-store", "region-contradicts-address"),
        Symptom("NoSuchBucket: The specified bucket does not exist", "bucket-missing", "bucket-in-server-address", "bucket-name-with-path", meaning: "There is no bucket with this name at this address, or it is in another region or account."),
        Symptom("invalid header field value", "secret-trailing-newline"),
        Symptom("AccessDenied: Access Denied", "cache-keys-without-address", "half-of-cache-keys", meaning: "The store rejects the request: the credentials lack permissions on the bucket, or none were sent."),
        Symptom("Cache archive size is too big (Limit is set to *)", "max-archive-size-too-small"),
        Symptom("405 Method Not Allowed", "s3-website-endpoint"),
        Symptom("storage: unable to parse key", "gcs-private-key-one-line"),
        Symptom("missing Azure storage account name", "azure-account-missing"),
        Symptom("ExpiredToken: The provided token has expired", "session-token-in-config"),
        Symptom("error while generating S3 pre-signed URL", "bucket-missing", "half-of-cache-keys", "region-missing-for-custom-store", "cache-keys-without-address"),
        Symptom("error while creating S3 client: Endpoint does not follow ip address or domain name standards", "scheme-in-server-address", "path-in-server-address", "cache-key-with-whitespace"),
        Symptom("Endpoint url cannot have fully qualified paths", "scheme-in-server-address", "path-in-server-address"),
        Symptom("Bucket name contains invalid characters", "bucket-name-with-path", "bucket-name-invalid"),
        Symptom("PermanentRedirect: The bucket you are attempting to access must be addressed using the specified endpoint", "region-contradicts-address", "region-missing-for-custom-store"),
        Symptom("is not authorized to perform: s3:* on resource: because no identity-based policy allows the action", "iam-with-keys", "cache-keys-without-address", meaning: "The role or user lacks permissions on the bucket: `s3:GetObject` and `s3:PutObject` on its objects, `s3:ListBucket` on the bucket itself."),
        Symptom("received: 403 Forbidden. Failed to create cache", "half-of-cache-keys", "cache-keys-without-address", "region-contradicts-address", meaning: refusedAddress),
        Symptom("Failed to upload cache: 403 Forbidden", "half-of-cache-keys", "cache-keys-without-address", "region-contradicts-address", meaning: refusedAddress),
        Symptom("received: 403 Forbidden. Failed to extract cache", "half-of-cache-keys", "cache-keys-without-address", "region-contradicts-address", meaning: refusedAddress),
        Symptom("RequestTimeTooSkewed: The difference between the request time and the server's time is too large", meaning: "The clocks of the Runner's machine and the store differ by more than 15 minutes."),
        Symptom("RequestExpired: Request has expired", "session-token-in-config", meaning: "The signed address was used too late: the job ran longer than the address is valid, or a clock is wrong."),
        Symptom("WARNING: Retrying... context deadline exceeded", "http-store-without-insecure", "insecure-value-means-https", meaning: "The store does not answer in time. Its address must be reachable from jobs, not only from the Runner."),
        Symptom("error while generating GCS pre-signed URL", "gcs-half-credentials", "gcs-private-key-one-line", "bucket-missing", "gcs-credentials-inline"),
        Symptom("Permission iam.serviceAccounts.signBlob denied on resource (or it may not exist)", "gcs-half-credentials", meaning: "Without a private key in the configuration, Google signs the addresses: the service account of the Runner needs the role Service Account Token Creator on itself."),
        Symptom("google: could not find default credentials", "gcs-half-credentials", "cache-secret-name-missing", meaning: "There are no credentials for Google: set `CredentialsFile`, or `AccessID` with `PrivateKey`, or give the machine an identity."),
        Symptom("does not have storage.objects.get access to the Google Cloud Storage object", meaning: "The service account needs the role Storage Object Admin, or Object User, on the bucket."),
        Symptom("AuthenticationFailed: Server failed to authenticate the request. Make sure the value of Authorization header is formed correctly including the signature", "azure-key-not-base64", "secret-trailing-newline", "placeholder-value"),
        Symptom("AuthorizationPermissionMismatch: This request is not authorized to perform this operation using this permission", meaning: "The identity needs the role Storage Blob Data Contributor on the container."),
        Symptom("illegal base64 data at input byte", "azure-key-not-base64", "secret-data-not-base64"),
        Symptom("ContainerNotFound: The specified container does not exist", "bucket-missing", "bucket-name-with-path"),
        Symptom("InvalidArgument: Server Side Encryption with AWS KMS managed key requires HTTP header x-amz-server-side-encryption", "kms-key-without-kms"),
        Symptom("not authorized to perform: sts:AssumeRoleWithWebIdentity", "role-arn-malformed", meaning: "The trust policy of the role does not include this service account and namespace."),
    ]
}
