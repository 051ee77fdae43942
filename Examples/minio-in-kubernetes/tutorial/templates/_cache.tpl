{{- define "gitlab-runner.cache" }}
{{-   if .Values.runners.cache.cacheType }}
- name: CACHE_TYPE
  value: {{ default "" .Values.runners.cache.cacheType | quote }}
{{-     if eq .Values.runners.cache.cacheType "s3" }}
- name: CACHE_S3_SERVER_ADDRESS
  value: {{ default "" .Values.runners.cache.s3ServerAddress | quote }}
{{-       if .Values.runners.cache.s3CacheInsecure }}
- name: CACHE_S3_INSECURE
  value: "true"
{{-       end }}
{{-     end }}
{{-   end }}
{{- end -}}
