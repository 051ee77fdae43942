/// What Helm says of the chart's values, and the manager's pod of what the chart gave it.
extension Symptom {
    static let chart = [
        Symptom("nil pointer evaluating interface {}.enabled", "helm-null-section", "chart-does-not-render"),
        Symptom("nil pointer evaluating interface {}", "config-template-unknown-value", "helm-null-section", "chart-does-not-render"),
        Symptom("can't evaluate field registry in type interface {}", "image-as-string"),
        Symptom("can't evaluate field name in type interface {}", "env-as-wrong-shape"),
        Symptom("wrong type for value; expected string; got map[string]interface {}", "config-not-a-string", "wrong-type-value"),
        Symptom("wrong type for value; expected string; got float64", "large-unquoted-number", "text-without-quotes", "wrong-type-value"),
        Symptom("wrong type for value; expected map[string]interface {}; got interface {}", "cache-value-is-null", "helm-null-section"),
        Symptom("wrong type for value; expected bool; got string", "quoted-boolean-value"),
        Symptom("function * not defined", "config-template-braces"),
        Symptom("error calling tpl: error during tpl function execution", "config-template-braces", "config-template-unknown-value"),
        Symptom("YAML parse error on gitlab-runner/templates", "wrong-type-value", "config-not-a-string", "helm-hpa-without-metrics"),
        Symptom("error converting YAML to JSON: yaml: mapping values are not allowed in this context", "syntax-error"),
        Symptom("Using a runner token with more than 1 replica is not supported", "replicas-with-runner-token"),
        Symptom("exists and cannot be imported into the current release: invalid ownership metadata", "runner-secret-and-token-value"),
        Symptom("MountVolume.SetUp failed for volume: references non-existent secret key: runner-registration-token", "secret-key-name"),
        Symptom("MountVolume.SetUp failed for volume: secret not found", "secret-name-mismatch", "cache-secret-unused"),
        Symptom("spec.template.spec.volumes[*].projected.sources[*].secret.name: Required value", "wrong-type-value"),
        Symptom("cannot unmarshal bool into Go struct field ObjectMeta.labels of type string", "wrong-type-value", "text-without-quotes"),
        Symptom("cannot unmarshal number into Go struct field ObjectMeta.annotations of type string", "wrong-type-value", "text-without-quotes"),
        Symptom("json: cannot unmarshal string into Go struct field PodSpec.imagePullSecrets", "wrong-type-value"),
        Symptom("Service LoadBalancer External Address not yet available", "session-server-with-replicas"),
        Symptom("mkdir /nonexistent: permission denied", "ubuntu-image-with-alpine-user"),
        Symptom("InvalidImageName", "text-without-quotes", "wrong-type-value", "image-as-string"),
        Symptom("Back-off restarting failed container: CrashLoopBackOff", "helm-token-missing", "server-url-missing", "registration-token-value", "config-without-runners-table"),
    ]
}
