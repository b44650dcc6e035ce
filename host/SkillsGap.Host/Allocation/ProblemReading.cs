using SkillsGap.Engine.Planning;
using SkillsGap.Engine.Scenarios;
using SkillsGap.Wire.Allocation;

namespace SkillsGap.Host.Allocation;

/// <summary>
/// One reading of a problem. A million groups are gigabytes of objects: only a few are in memory at a time, on their way from the thread that reads
/// the file to the one that builds the problem. Where something that the problem needs first stands behind the groups, the file is read twice.
/// </summary>
/// <param name="path">The file.</param>
/// <param name="progress">Is told what share of the file is read; may be null.</param>
/// <param name="cancellation">Ends it between two groups.</param>
/// <param name="bufferSize">Bytes read at once, at least 1.</param>
internal sealed class ProblemReading(string path, IProgress<StageProgress>? progress, CancellationToken cancellation, int bufferSize = 1 << 16)
{
    private const int GroupsPerReport = 1000;

    private AllocationHead? _built;
    private AllocationProblemCheck? _check;
    private string? _nullGroup;
    private bool _canReadAgain;

    /// <summary>The problem, or errors of two lines each: file, place, what is wrong; then the cure.</summary>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public (AllocationProblem? Problem, IReadOnlyList<string> Errors) Read()
    {
        (AllocationHead? head, string? error) = Pass("Reading", null);
        if (head is not null && IsSound(head) && _built != head && _canReadAgain)
            (head, error) = Pass("Reading again", head);
        if (head is null)
            return (null, [error!]);
        if (head.Format != AllocationDocument.CurrentFormat)
            return (null, [JsonFile.WrongFormat(path, head.Format!, AllocationDocument.CurrentFormat)]);
        if ((NullItem(head) ?? _nullGroup) is string place)
            return (null, [$"{path}: {place}: found null\n  Take the item out, or give it its properties."]);
        if (_built is null || _check is null)
            return (null, [$"{path}: the groups stand before rows, blocks or movePenalty, and this is no file that can be read twice\n  Put the groups last."]);
        return (_check.Problem, [.. _check.Errors.Select(found => JsonFile.Shortened($"{path}: {found}"))]);
    }

    private (AllocationHead? Head, string? Error) Pass(string stage, AllocationHead? known) => JsonFile.Read(path, stream =>
    {
        (_built, _check, _nullGroup, _canReadAgain) = (null, null, null, stream.CanSeek);
        using var queue = new GroupQueue(cancellation);
        AllocationHead head = AllocationJson.ReadGroups(stream, Begin, bufferSize);
        _check = queue.Finish();
        return head;

        Action<GroupDocument?> Begin(AllocationHead sofar)
        {
            AllocationHead with = known ?? sofar with { };
            if (IsSound(with))
            {
                queue.Start(groups => AllocationMapping.ToProblem(with, groups));
                _built = with;
            }

            int count = 0;
            return group =>
            {
                if (count % GroupsPerReport == 0 && stream.CanSeek)
                    progress?.Report(new StageProgress(stage, (double)stream.Position / stream.Length, $"{count:N0} groups"));
                if (group is null || group.Options.Contains(null!))
                    _nullGroup ??= $"groups[{count}]";
                else
                    queue.Add(group);
                count++;
            };
        }
    });

    private static bool IsSound(AllocationHead head) => head is { Format: AllocationDocument.CurrentFormat, Rows: not null } && NullItem(head) is null;

    // The serializer checks properties against null, but not the items of arrays.
    private static string? NullItem(AllocationHead head)
    {
        for (int i = 0; i < head.Rows!.Count; i++)
            if (head.Rows[i] is null || head.Rows[i].Worth?.Contains(null!) == true)
                return $"rows[{i}]";
        for (int i = 0; i < head.Blocks?.Count; i++)
            if (head.Blocks[i] is null || head.Blocks[i].Rows.Contains(null!))
                return $"blocks[{i}]";
        return null;
    }
}
