/** Asked before the page is cleared; any touch answers it. */
export function StillThere({ seconds }: { seconds: number }) {
  return (
    <div className="still" role="alertdialog" aria-label="您还在吗">
      <div>
        <h2>您还在评价吗？</h2>
        <p>{seconds} 秒后返回首页，已填写的内容会清除。</p>
        <button type="button" className="primary">
          继续评价
        </button>
      </div>
    </div>
  );
}
