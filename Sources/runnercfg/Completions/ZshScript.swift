extension ShellScript {
    /// Works from `source`, and as a file `_runnercfg` on `fpath`.
    static let zsh = #"""
        #compdef runnercfg
        # zsh completion for runnercfg
        _runnercfg() {
            local row files=0
            local -a rows found
            rows=("${(@f)$(${words[1]} complete "--current=${words[CURRENT]}" -- "${(@)words[2,CURRENT-1]}" 2>/dev/null)}")
            for row in $rows; do
                if [[ $row == :files ]]; then
                    files=1
                else
                    found+=("${${row%%$'\t'*}//:/\\:}:${row#*$'\t'}")
                fi
            done
            (( $#found )) && _describe -V runnercfg found
            if (( files )); then
                compset -P '*='
                _files
            fi
        }
        if [[ $zsh_eval_context[-1] == loadautofunc ]]; then
            _runnercfg "$@"
        else
            compdef _runnercfg runnercfg
        fi

        """#
}
