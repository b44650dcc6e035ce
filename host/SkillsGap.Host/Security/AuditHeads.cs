using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using SkillsGap.Host.Storage;

namespace SkillsGap.Host.Security;

/// <summary>
/// The ends of all chains of the audit log, in a file beside the service's key: a line each, and a keyed hash over all. Whoever has the database and
/// not the folder can so neither cut off the end of a chain nor remove one without being noticed.
/// </summary>
internal sealed class AuditHeads(string folder, ServiceKey key)
{
    /// <summary>The file in the data folder.</summary>
    public const string File = "audit.heads";

    private const int MostTries = 100;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(10);
    private readonly string path = Path.Combine(folder, File);

    /// <summary>The ends by tenant; none where nothing was kept yet.</summary>
    /// <exception cref="StoreException">The file was changed.</exception>
    public IReadOnlyDictionary<string, AuditHead> Read() => ReadAll();

    /// <summary>
    /// Keeps the ends of chains that have just grown. Where the end that was kept before is not in its chain any more it stays for good, to be found by
    /// whoever checks. A file that cannot be written keeps what it has: entries that are recorded stay so.
    /// </summary>
    /// <param name="entries">What was appended, in its order.</param>
    /// <param name="store">Where it was appended.</param>
    public async Task KeepAsync(IReadOnlyList<AuditEntry> entries, IAuditStore store)
    {
        try
        {
            // Commands keep heads as well, beside the service.
            await using var turn = await TurnAsync();
            var heads = ReadAll();
            foreach (var chain in entries.GroupBy(entry => entry.Event.Tenant))
                heads[chain.Key] = await NextAsync(heads.GetValueOrDefault(chain.Key), chain.First(), chain.Last(), store);
            Write(heads);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or StoreException)
        {
            // The next entries are as good a time.
        }
    }

    private static async Task<AuditHead> NextAsync(AuditHead? head, AuditEntry first, AuditEntry last, IAuditStore store)
    {
        if (head is null) return new(last.Number, last.Hash, false);
        if (head.IsCut) return head;
        var follows = (first.Number == head.Number + 1 && first.Previous == head.Hash)
            || (await store.FindAsync(first.Event.Tenant, head.Number, CancellationToken.None))?.Hash == head.Hash;
        if (!follows) return head with { IsCut = true };
        return last.Number > head.Number ? new(last.Number, last.Hash, false) : head;
    }

    private Dictionary<string, AuditHead> ReadAll()
    {
        if (!System.IO.File.Exists(path)) return new(StringComparer.Ordinal);
        var text = System.IO.File.ReadAllText(path);
        var end = text.LastIndexOf('\n', Math.Max(0, text.Length - 2)) + 1;
        if (text[end..].TrimEnd() != MacOf(text[..end]))
        {
            throw new StoreException(
                StoreFailure.Damaged,
                $"{path}: was changed, or written under another {ServiceKey.File}\n  Put it back from a safe copy. Without one delete it: nothing then shows "
                    + "whether ends of the log were cut off until now.");
        }

        return text[..end].Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(' ')).ToDictionary(
            parts => parts[0], parts => new AuditHead(long.Parse(parts[1], CultureInfo.InvariantCulture), parts[2], parts[3] == "cut"), StringComparer.Ordinal);
    }

    // Written beside and moved: whoever reads finds the one or the other whole.
    private void Write(Dictionary<string, AuditHead> heads)
    {
        var text = string.Concat(heads.OrderBy(head => head.Key, StringComparer.Ordinal).Select(
            head => string.Create(CultureInfo.InvariantCulture, $"{head.Key} {head.Value.Number} {head.Value.Hash} {(head.Value.IsCut ? "cut" : "whole")}\n")));
        System.IO.File.WriteAllText($"{path}.new", $"{text}{MacOf(text)}\n");
        System.IO.File.Move($"{path}.new", path, overwrite: true);
    }

    private async Task<FileStream> TurnAsync()
    {
        for (var tries = 1; ; tries++)
        {
            try
            {
                return new($"{path}.lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException) when (tries < MostTries)
            {
                await Task.Delay(Pause);
            }
        }
    }

    private string MacOf(string text) => Convert.ToHexStringLower(HMACSHA256.HashData(key.Heads, Encoding.UTF8.GetBytes(text)));
}
