extension ShellScript {
    static let powershell = #"""
        # PowerShell completion for runnercfg
        Register-ArgumentCompleter -Native -CommandName runnercfg -ScriptBlock {
            param($wordToComplete, $commandAst, $cursorPosition)
            $words = @($commandAst.CommandElements | Where-Object { $_.Extent.EndOffset -lt $cursorPosition } | Select-Object -Skip 1 | ForEach-Object { "$_" })
            runnercfg complete "--current=$wordToComplete" -- @words 2>$null | ForEach-Object {
                if ($_ -eq ':files') {
                    $head = if ($wordToComplete -match '^(.*=)') { $Matches[1] } else { '' }
                    $path = $wordToComplete.Substring($head.Length)
                    Get-ChildItem -Path "$path*" -ErrorAction SilentlyContinue | ForEach-Object {
                        $name = $head + (Join-Path (Split-Path $path) $_.Name)
                        [System.Management.Automation.CompletionResult]::new($name, $_.Name, 'ProviderItem', $_.FullName)
                    }
                } else {
                    $word, $meaning = $_ -split "`t", 2
                    if (-not $meaning) { $meaning = $word }
                    [System.Management.Automation.CompletionResult]::new($word, $word, 'ParameterValue', $meaning)
                }
            }
        }

        """#
}
