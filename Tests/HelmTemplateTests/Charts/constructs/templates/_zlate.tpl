{{ define "parts.late" }}{{ "" }}late{{ end }}
