extension ShellScript {
    /// The line is read as words of a shell, and not as bash splits it, which takes `=` and `:` for ends of words: what stands before
    /// the last of them is cut off again from what is offered.
    static let bash = #"""
        # bash completion for runnercfg
        _runnercfg() {
            local line=${COMP_LINE:0:COMP_POINT} row current head list closing words=()
            # xargs reads quotes and backslashes as a shell does, and runs nothing; an open quote is closed for it.
            for closing in '' "'" '"'; do
                list=$(printf '%s' "$line$closing" | xargs printf '%s\n' 2>/dev/null) && break
            done
            while IFS= read -r row; do words+=("$row"); done <<< "$list"
            [[ $line == *' ' && $line != *'\ ' && -z $closing ]] && words+=('')
            current=${words[${#words[@]}-1]}
            unset "words[${#words[@]}-1]"
            head=${current%"${current##*[=:]}"}
            COMPREPLY=()
            while IFS= read -r row; do
                if [[ $row == :files ]]; then
                    compopt -o filenames 2>/dev/null
                    while IFS= read -r row; do COMPREPLY+=("${row#"$([[ $current == *=* ]] || printf '%s' "$head")"}"); done < <(compgen -f -- "${current##*=}")
                else
                    row=${row%%$'\t'*}
                    row=${row#"$head"}
                    [[ $row == *= ]] && compopt -o nospace 2>/dev/null
                    COMPREPLY+=("$row")
                fi
            done < <("$1" complete "--current=$current" -- "${words[@]:1}" 2>/dev/null)
        }
        complete -F _runnercfg runnercfg

        """#
}
