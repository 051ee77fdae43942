{{- define "runner.insecure" }}
{{- if .Values.runners.cache.s3CacheInsecure }}
- name: CACHE_S3_INSECURE
  value: "true"
{{- end }}
{{- end }}
