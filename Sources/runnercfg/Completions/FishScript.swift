extension ShellScript {
    static let fish = #"""
        # fish completion for runnercfg
        function __runnercfg_complete
            set -l words (commandline -opc)
            # As it was meant, without quotes and backslashes.
            set -l current (commandline -ct | string unescape)
            test -n "$current"; or set current (commandline -ct)
            for row in (runnercfg complete "--current=$current" -- $words[2..-1] 2>/dev/null)
                if test "$row" = :files
                    set -l prefix (string match -r '^.*=' -- $current)
                    for path in (__fish_complete_path (string replace -r '^.*=' '' -- $current))
                        echo "$prefix$path"
                    end
                else
                    echo $row
                end
            end
        end
        complete -c runnercfg -f -a '(__runnercfg_complete)'

        """#
}
