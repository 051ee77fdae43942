extension ShellScript {
    /// The line is split at blanks and not as bash does it, which takes `=` for the end of a word.
    static let bash = #"""
        # bash completion for runnercfg
        _runnercfg() {
            local line=${COMP_LINE:0:COMP_POINT} row current words=()
            IFS=' ' read -ra words <<< "$line"
            [[ $line == *' ' ]] && words+=('')
            current=${words[${#words[@]}-1]}
            unset "words[${#words[@]}-1]"
            COMPREPLY=()
            while IFS= read -r row; do
                if [[ $row == :files ]]; then
                    compopt -o filenames 2>/dev/null
                    while IFS= read -r row; do COMPREPLY+=("$row"); done < <(compgen -f -- "${current##*=}")
                else
                    row=${row%%$'\t'*}
                    # What stands before the last `=` is a word of its own to bash.
                    [[ $current == *=* ]] && row=${row#"${current%=*}="}
                    [[ $row == *= ]] && compopt -o nospace 2>/dev/null
                    COMPREPLY+=("$row")
                fi
            done < <("$1" complete "--current=$current" -- "${words[@]:1}" 2>/dev/null)
        }
        complete -F _runnercfg runnercfg

        """#
}
