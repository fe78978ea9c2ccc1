# Completion of recovery for fish. In ~/.config/fish/config.fish: recovery completion fish | source

function __recovery_complete
    set -l words (commandline -opc)
    set -l current (commandline -ct)
    # Fish replaces the whole word, so a choice after "=" needs the flag in front.
    set -l flag (string match -r -- '^--[^=]+=' $current)
    set -l unquoted (string replace -r -- '^(--[^=]+=)?["\']' '$1' $current | string unescape)
    for line in (command recovery complete -- $words[2..] "$unquoted" 2>/dev/null)
        if test $line = :0
            __fish_complete_path $current
        else if not string match -q -- ':*' $line
            echo "$flag$line"
        end
    end
end

complete --command recovery --no-files --keep-order --arguments '(__recovery_complete)'
