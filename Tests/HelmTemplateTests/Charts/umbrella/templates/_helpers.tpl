{{ define "shared.name" }}from the parent{{ end }}
