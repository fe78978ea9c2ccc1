# Completion of recovery for PowerShell. In $PROFILE: recovery completion powershell | Out-String | Invoke-Expression

Register-ArgumentCompleter -Native -CommandName recovery -ScriptBlock {
    param($word, $line, $cursor)

    $words = @($line.CommandElements | Select-Object -Skip 1 |
        Where-Object { $_.Extent.StartOffset -lt $cursor } |
        ForEach-Object { if ($null -ne $_.Value) { [string]$_.Value } else { $_.Extent.Text } })
    # Older PowerShell does not pass an empty word on; a space stands for it.
    if ($word -eq '') { $words += ' ' }
    $flag = if ($word -match '^--[^=]+=') { $Matches[0] } else { '' }

    $encoding = [Console]::OutputEncoding
    try {
        [Console]::OutputEncoding = [Text.Encoding]::UTF8
        $answer = @(recovery complete -- @words 2>$null)
    } finally {
        [Console]::OutputEncoding = $encoding
    }
    foreach ($each in $answer) {
        if ($each.StartsWith(':')) { continue }
        $value, $description = $each.Split("`t", 2)
        $text = if ($value -match '^[\w.:/-]+$') { $value } else { "'" + $value.Replace("'", "''") + "'" }
        if (-not $description) { $description = $value }
        [System.Management.Automation.CompletionResult]::new("$flag$text", $value, 'ParameterValue', $description)
    }
}
