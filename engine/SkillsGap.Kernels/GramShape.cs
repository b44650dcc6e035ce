namespace SkillsGap.Kernels;

/// <summary>The size of a product G = A·Bᵀ of two tables of rows; see <see cref="Gram"/>.</summary>
/// <param name="LeftRows">Rows of A and of G; 0 is allowed.</param>
/// <param name="RightRows">Rows of B, columns of G; 0 is allowed.</param>
/// <param name="Length">Numbers in each row of A and of B; 0 is allowed, and every sum is then 0.</param>
public readonly record struct GramShape(int LeftRows, int RightRows, int Length);
