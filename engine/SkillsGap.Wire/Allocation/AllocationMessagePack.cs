using System.Text.Json.Serialization.Metadata;

namespace SkillsGap.Wire.Allocation;

/// <summary>The metadata of the allocation documents for <see cref="MessagePack.MessagePackCodec"/>: the same names, and the same errors, as
/// <see cref="AllocationJson"/>. Not for System.Text.Json, whose converters here are not for several threads.</summary>
public static class AllocationMessagePack
{
    /// <summary>A problem.</summary>
    public static JsonTypeInfo<AllocationDocument> Problem => AllocationJson.Metadata.AllocationDocument;

    /// <summary>A result.</summary>
    public static JsonTypeInfo<AllocationResultDocument> Result => AllocationJson.Metadata.AllocationResultDocument;
}
