namespace SkillsGap.Host.Storage.Sql;

/// <summary>A piece of a bundle as the database has it, with the length of the whole.</summary>
internal sealed class PieceRow
{
    public long Length { get; init; }

    public byte[] Bytes { get; init; } = [];
}
