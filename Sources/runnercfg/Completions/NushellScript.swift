extension ShellScript {
    /// Where nothing but files can stand nothing is answered, and nushell completes them itself.
    static let nushell = #"""
        # nushell completion for runnercfg
        def "nu-complete runnercfg" [context: string] {
            let line = ($context | split row --regex '\s+' | skip 1)
            let current = ($line | last)
            let rows = (^runnercfg complete $"--current=($current)" -- ...($line | drop 1) | lines)
            let words = ($rows | where {|row| $row != ":files" })
            if ($words | is-empty) { return null }
            $words | each {|row|
                let parts = ($row | split row "\t")
                { value: ($parts | first), description: ($parts | skip 1 | str join " ") }
            }
        }
        export extern "runnercfg" [...words: string@"nu-complete runnercfg"]

        """#
}
