{{- define "runner.cache" }}
{{- if .Values.runners.cache.cacheType }}
- name: CACHE_TYPE
  value: {{ .Values.runners.cache.cacheType | quote }}
- name: CACHE_PATH
  value: {{ default "" .Values.runners.cache.cachePath | quote }}
{{- if eq .Values.runners.cache.cacheType "s3" }}
- name: CACHE_S3_SERVER_ADDRESS
  value: {{ default "" .Values.runners.cache.s3ServerAddress | quote }}
- name: CACHE_S3_BUCKET_NAME
  value: {{ default "" .Values.runners.cache.s3BucketName | quote }}
{{ include "runner.insecure" . }}
{{- end }}
{{- end }}
{{- end }}
