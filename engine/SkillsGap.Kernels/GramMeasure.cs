namespace SkillsGap.Kernels;

/// <summary>What <see cref="Gram"/> computes of two rows.</summary>
internal enum GramMeasure
{
    Product,
    Cosine,
    Overlap,
}
