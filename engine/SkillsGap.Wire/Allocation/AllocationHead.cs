using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace SkillsGap.Wire.Allocation;

/// <summary>An <see cref="AllocationDocument"/> whose groups are handed on one at a time while it is read, and not kept.</summary>
public sealed record AllocationHead
{
    /// <summary>Name and version of the format; null as long as the reader has not come by.</summary>
    [JsonRequired, DisallowNull]
    public string? Format { get; set; }

    /// <summary>What is scarce or wanted; null as long as the reader has not come by.</summary>
    [JsonRequired, DisallowNull]
    public IReadOnlyList<RowDocument>? Rows { get; set; }

    /// <summary>Rows that are used by one set of groups alone; null for none.</summary>
    public IReadOnlyList<BlockDocument>? Blocks { get; set; }

    /// <summary>Value lost with each group whose former decision is changed.</summary>
    public double MovePenalty { get; set; }

    [JsonRequired, JsonInclude, DisallowNull]
    [SuppressMessage("Performance", "CA1822", Justification = "The serializer has no static properties; a field would be compared.")]
    internal GroupReceiver? Groups
    {
        get => null;
        set { }
    }
}
