{{- /* The repair that blogs pass on: the guard is gone, and false is now an empty text. */}}
{{- define "gitlab-runner.patched-cache" }}
{{-   if .Values.runners.cache.cacheType }}
- name: CACHE_S3_INSECURE
  value: {{ default "" .Values.runners.cache.s3CacheInsecure | quote }}
{{-   end }}
{{- end -}}
