using SkillsGap.Host.Allocation;
using SkillsGap.Wire.Allocation;
using SkillsGap.Wire.Plans;

namespace SkillsGap.Host.Verification;

/// <summary>Reads what is to be verified, or says what is wrong with it: file, place, what it is, and the cure.</summary>
internal static class ClaimFile
{
    /// <summary>A result of <c>allocate</c>.</summary>
    public static async Task<(AllocationResultDocument? Result, string? Error)> ReadResultAsync(string path, CancellationToken cancellation)
    {
        var (document, error) = await ReadAsync(path, stream => AllocationJson.ReadResultAsync(stream, cancellation), cancellation);
        return document is { } read && read.Format != AllocationResultDocument.CurrentFormat
            ? (null, JsonFile.WrongFormat(path, read.Format, AllocationResultDocument.CurrentFormat))
            : (document, error);
    }

    /// <summary>A <c>plan.json</c>.</summary>
    public static async Task<(PlanDocument? Plan, string? Error)> ReadPlanAsync(string path, CancellationToken cancellation)
    {
        var (document, error) = await ReadAsync(path, stream => PlanJson.ReadAsync<PlanDocument>(stream, cancellation), cancellation);
        return document is { } read && read.Format != PlanDocument.CurrentFormat
            ? (null, JsonFile.WrongFormat(path, read.Format, PlanDocument.CurrentFormat))
            : (document, error);
    }

    private static async Task<(T? Document, string? Error)> ReadAsync<T>(
        string path, Func<Stream, Task<T>> read, CancellationToken cancellation)
        where T : class
    {
        byte[] bytes = [];
        var (document, error) = await JsonFile.ReadAsync(path, async file =>
        {
            using var whole = new MemoryStream();
            await file.CopyToAsync(whole, cancellation);
            bytes = whole.ToArray();
            whole.Position = 0;
            return await read(whole);
        });
        return document is not null && UnusableValue.Find(bytes) is { } found
            ? (null, JsonFile.Shortened($"{path}: {found.Place}: found {found.What}\n  Take it out, or give it its value."))
            : (document, error);
    }
}
